project     = "{{ project_name }}"
environment = "dev"
region      = "eu-west-1"
image       = "registry.example.com/prediction-api:4f2c9e17a0b3"

# Only this address reaches the API. Put your own here.
allowed_cidr = "203.0.113.7/32"
