variable "project" {
  description = "Short name that every resource starts with."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,28}[a-z0-9]$", var.project))
    error_message = "AWS names need 3 to 30 lower-case letters, digits and hyphens, starting with a letter."
  }
}

variable "environment" {
  description = "Which copy of the system this is."
  type        = string

  validation {
    condition     = contains(["dev", "staging", "prod"], var.environment)
    error_message = "The environment is dev, staging or prod."
  }
}

variable "region" {
  description = "AWS region that holds everything, the data included."
  type        = string
}

variable "image" {
  description = "Container image of the API, with a tag or digest that never moves."
  type        = string
}

variable "model" {
  description = "The released model the API starts with: an object in S3 and what sha256sum says of it."
  type = object({
    bucket = string
    key    = string
    sha256 = string
  })

  validation {
    condition     = can(regex("^[0-9a-f]{64}$", var.model.sha256))
    error_message = "model.sha256 needs the 64 digits that sha256sum prints for the file you uploaded."
  }
}

variable "instance_type" {
  description = "EC2 size for the API."
  type        = string
  default     = "t3.small"
}

variable "database_class" {
  description = "RDS size for PostgreSQL."
  type        = string
  default     = "db.t4g.micro"
}

variable "allowed_cidr" {
  description = "Who may call the API: your own address, a VPN, or a load balancer's network."
  type        = string
}

variable "protected" {
  description = "Second database in another zone, longer backups, no accidental deletion."
  type        = bool
  default     = false
}
