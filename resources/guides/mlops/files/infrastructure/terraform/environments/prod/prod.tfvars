project     = "{{ project_name }}"
environment = "prod"
region      = "eu-west-1"
image       = "registry.example.com/prediction-api:1.0.0"

model = {
  bucket = "{{ project_name }}-models"
  key    = "duration/20260207T0707-e52d25d3.json"
  sha256 = "" # that of the object which passed staging
}

instance_type  = "m7i.large"
database_class = "db.m7g.large"

# The addresses of the default network: users reach a load balancer in it, which you add, and it
# alone reaches the machine. The machine's public address is only its way out, to S3 and registries.
allowed_cidr = "172.31.0.0/16"

# Deleting the database takes two steps and a review.
protected = true
