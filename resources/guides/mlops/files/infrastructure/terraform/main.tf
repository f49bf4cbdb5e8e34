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

module "networking" {
  source = "./modules/networking"

  name                = local.name
  cidr                = var.network_cidr
  private             = var.private
  allowed_cidr        = var.allowed_cidr
  certificate_arn     = var.certificate_arn
  deletion_protection = var.protected
}

module "compute" {
  source = "./modules/compute"

  name          = local.name
  vpc_id        = module.networking.vpc_id
  subnet_id     = module.networking.machine_subnet_id
  private       = var.private
  load_balancer = module.networking.load_balancer
  instance_type = var.instance_type
  image         = var.image
  model         = var.model
  allowed_cidr  = var.allowed_cidr
}

module "database" {
  source = "./modules/database"

  name                     = local.name
  vpc_id                   = module.networking.vpc_id
  subnet_ids               = module.networking.private_subnet_ids
  client_security_group_id = module.compute.security_group_id
  instance_class           = var.database_class
  highly_available         = var.protected
  deletion_protection      = var.protected
  backup_retention_in_days = var.protected ? 14 : 1
}
