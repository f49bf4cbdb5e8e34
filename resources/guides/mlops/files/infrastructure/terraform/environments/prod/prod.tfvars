project     = "{{ project_name }}"
environment = "prod"
region      = "eu-west-1"
image       = "registry.example.com/prediction-api:1.0.0"

model = {
  bucket = "{{ project_name }}-models"
  key    = "duration/20260207T0707.json"
  sha256 = "" # that of the object which passed staging
}

instance_type  = "m7i.large"
database_class = "db.m7g.large"
allowed_cidr   = "10.0.0.0/8"

# Deleting the database takes two steps and a review.
protected = true
