# A network of our own: public subnets for what the world may reach, private ones for all the rest.

variable "name" { type = string }

variable "cidr" {
  description = "Private range of this copy. No two copies, and no office, may overlap."
  type        = string
}

variable "private" {
  description = "Whether machines stand in private subnets, with a load balancer in front."
  type        = bool
}

variable "allowed_cidr" {
  description = "Who may reach the load balancer."
  type        = string
}

variable "certificate_arn" {
  description = "ACM certificate of the load balancer; null without one."
  type        = string
}

variable "deletion_protection" {
  type = bool
}

data "aws_availability_zones" "this" {
  state = "available"
}

data "aws_region" "this" {}

locals {
  zones = slice(sort(data.aws_availability_zones.this.names), 0, 2) # a load balancer and a database want two
}

resource "aws_vpc" "this" {
  cidr_block           = var.cidr
  enable_dns_hostnames = true

  tags = {
    Name = var.name
  }
}

resource "aws_internet_gateway" "this" {
  vpc_id = aws_vpc.this.id
}

resource "aws_subnet" "public" {
  count = 2

  vpc_id            = aws_vpc.this.id
  availability_zone = local.zones[count.index]
  cidr_block        = cidrsubnet(var.cidr, 4, count.index)

  tags = {
    Name = "${var.name}-public-${count.index}"
  }
}

resource "aws_subnet" "private" {
  count = 2

  vpc_id            = aws_vpc.this.id
  availability_zone = local.zones[count.index]
  cidr_block        = cidrsubnet(var.cidr, 4, 8 + count.index)

  tags = {
    Name = "${var.name}-private-${count.index}"
  }
}

resource "aws_route_table" "public" {
  vpc_id = aws_vpc.this.id

  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.this.id
  }
}

resource "aws_route_table_association" "public" {
  count = 2

  subnet_id      = aws_subnet.public[count.index].id
  route_table_id = aws_route_table.public.id
}

# The way out of the private subnets, to registries and updates; there is no way in by it.
# One is enough while there is one machine, and it costs by the hour: dev has none.
resource "aws_eip" "nat" {
  count  = var.private ? 1 : 0
  domain = "vpc"
}

resource "aws_nat_gateway" "this" {
  count = var.private ? 1 : 0

  allocation_id = aws_eip.nat[0].id
  subnet_id     = aws_subnet.public[0].id
  depends_on    = [aws_internet_gateway.this]
}

resource "aws_route_table" "private" {
  vpc_id = aws_vpc.this.id
}

resource "aws_route" "out" {
  count = var.private ? 1 : 0

  route_table_id         = aws_route_table.private.id
  destination_cidr_block = "0.0.0.0/0"
  nat_gateway_id         = aws_nat_gateway.this[0].id
}

resource "aws_route_table_association" "private" {
  count = 2

  subnet_id      = aws_subnet.private[count.index].id
  route_table_id = aws_route_table.private.id
}

# Models come from S3 without leaving AWS, and without paying the gateway for each byte.
resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.this.id
  service_name    = "com.amazonaws.${data.aws_region.this.region}.s3"
  route_table_ids = [aws_route_table.public.id, aws_route_table.private.id]
}

output "vpc_id" {
  value = aws_vpc.this.id
}

output "private_subnet_ids" {
  value = aws_subnet.private[*].id
}

output "machine_subnet_id" {
  description = "Where a machine goes that answers requests."
  value       = var.private ? aws_subnet.private[0].id : aws_subnet.public[0].id

  # A machine that starts before its way out exists can install nothing.
  depends_on = [
    aws_route.out,
    aws_route_table_association.private,
    aws_route_table_association.public,
    aws_vpc_endpoint.s3,
  ]
}
