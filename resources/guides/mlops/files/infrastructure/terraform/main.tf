# One root module for all environments. What differs between them stands in
# environments/<name>/: the values (.tfvars) and the place of the state (.hcl).

terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }

  # Filled in by: terraform init -backend-config=environments/dev/backend.hcl
  backend "s3" {}
}

provider "aws" {
  region = var.region

  default_tags {
    tags = {
      project     = var.project
      environment = var.environment
      managed-by  = "terraform"
    }
  }
}

locals {
  name = "${var.project}-${var.environment}"
}

# The network every AWS account starts with. Replace these two blocks by
# modules/networking once real users or real data are involved.
data "aws_vpc" "this" {
  default = true
}

data "aws_subnets" "this" {
  filter {
    name   = "vpc-id"
    values = [data.aws_vpc.this.id]
  }
}

module "compute" {
  source = "./modules/compute"

  name          = local.name
  vpc_id        = data.aws_vpc.this.id
  subnet_id     = sort(data.aws_subnets.this.ids)[0]
  instance_type = var.instance_type
  image         = var.image
  model         = var.model
  allowed_cidr  = var.allowed_cidr
}

module "database" {
  source = "./modules/database"

  name                     = local.name
  vpc_id                   = data.aws_vpc.this.id
  subnet_ids               = data.aws_subnets.this.ids
  client_security_group_id = module.compute.security_group_id
  instance_class           = var.database_class
  highly_available         = var.protected
  deletion_protection      = var.protected
  backup_retention_in_days = var.protected ? 14 : 1
}
