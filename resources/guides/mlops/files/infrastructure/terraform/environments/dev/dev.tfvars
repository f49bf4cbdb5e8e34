project     = "{{ project_name }}"
environment = "dev"
region      = "eu-west-1"
image       = "registry.example.com/prediction-api:4f2c9e17a0b3"

# A model is uploaded once, under a name that never gets another content:
#   aws s3 cp data/models/duration_model.json s3://{{ project_name }}-models/duration/20260207T0707-e52d25d3.json
model = {
  bucket = "{{ project_name }}-models"
  key    = "duration/20260207T0707-e52d25d3.json"
  sha256 = "" # sha256sum data/models/duration_model.json
}

# No load balancer and no NAT gateway, which cost more than the machine: only this address reaches
# it, without TLS. Put your own here, and no real data.
network_cidr = "10.20.0.0/16"
private      = false
allowed_cidr = "203.0.113.7/32"
