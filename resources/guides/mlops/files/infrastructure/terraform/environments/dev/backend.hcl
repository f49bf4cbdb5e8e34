# Where the state of this environment is kept. The bucket is made once, by hand,
# with versioning on; the lock is a file beside the state.
bucket       = "{{ project_name }}-terraform-state"
key          = "dev/terraform.tfstate"
region       = "eu-west-1"
encrypt      = true
use_lockfile = true
