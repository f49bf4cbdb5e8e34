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

# The same way in as in production, for the team alone: the addresses of its office or VPN.
network_cidr    = "10.21.0.0/16"
private         = true
allowed_cidr    = "203.0.113.0/24"
host_name       = "api.staging.example.com"
certificate_arn = "" # that of host_name, once ACM has issued it
