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

variable "network_cidr" {
  description = "Private range of this copy's network. No two copies, and no office, may overlap."
  type        = string
}

variable "private" {
  description = "No machine has a public address; a load balancer with TLS is the only way in."
  type        = bool
  default     = true
}

variable "allowed_cidr" {
  description = "Who may call the API: the machine's port 8000, or the load balancer's 443 if private."
  type        = string

  validation {
    condition     = var.private || !endswith(var.allowed_cidr, "/0")
    error_message = "Without private = true there is no TLS: name the addresses that may call."
  }
}

variable "host_name" {
  description = "Name under which the API is called if private; its DNS record points to load_balancer_name."
  type        = string
  default     = null
}

variable "certificate_arn" {
  description = "Certificate for host_name, from AWS Certificate Manager, in the same region."
  type        = string
  default     = null

  validation {
    condition     = !var.private || can(regex("^arn:aws:acm:", var.certificate_arn)) && var.host_name != null
    error_message = "With private = true, set host_name and the certificate that ACM has issued for it."
  }
}

variable "protected" {
  description = "Second database in another zone, longer backups, no accidental deletion."
  type        = bool
  default     = false
}
