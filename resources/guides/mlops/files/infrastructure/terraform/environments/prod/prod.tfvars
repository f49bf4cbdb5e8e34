project     = "{{ project_name }}"
environment = "prod"
region      = "eu-west-1"
image       = "registry.example.com/prediction-api:1.0.0" # from your registry on: @sha256:…, as in the overlay

model = {
  bucket = "{{ project_name }}-models"
  key    = "duration/20260207T0707-e52d25d3.json"
  sha256 = "" # that of the object which passed staging
}

instance_type  = "m7i.large"
database_class = "db.m7g.large"

# Users come from anywhere, to the load balancer and by TLS; the machine has no public address.
network_cidr    = "10.22.0.0/16"
private         = true
allowed_cidr    = "0.0.0.0/0"
host_name       = "api.example.com"
certificate_arn = "" # that of host_name, once ACM has issued it

# Deleting the database takes two steps and a review.
protected = true
