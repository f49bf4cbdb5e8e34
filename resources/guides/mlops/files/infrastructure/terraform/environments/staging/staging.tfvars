project     = "{{ project_name }}"
environment = "staging"
region      = "eu-west-1"
image       = "registry.example.com/prediction-api:1.0.0-rc.1"

model = {
  bucket = "{{ project_name }}-models"
  key    = "duration/20260207T0707-e52d25d3.json"
  sha256 = "" # that of the object which passed dev
}

# As in production, but one size smaller and without the second database.
instance_type  = "t3.medium"
database_class = "db.t4g.small"

# From within the default network: a load balancer or a VPN in it. As in production.
allowed_cidr = "172.31.0.0/16"
