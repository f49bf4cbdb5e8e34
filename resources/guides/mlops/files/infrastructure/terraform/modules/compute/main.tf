# One EC2 machine that fetches the model and runs the API's container on it. No SSH: log in with SSM.

variable "name" { type = string }
variable "vpc_id" { type = string }
variable "subnet_id" { type = string }
variable "instance_type" { type = string }
variable "image" { type = string }
variable "allowed_cidr" { type = string }

variable "private" {
  description = "No public address: the load balancer alone may call. Else allowed_cidr may."
  type        = bool
}

variable "load_balancer" {
  description = "What is in front of the machine; null if nothing is."
  type = object({
    security_group_id = string
    target_group_arn  = string
  })
}

variable "model" {
  type = object({
    bucket = string
    key    = string
    sha256 = string
  })
}

data "aws_ssm_parameter" "ami" {
  name = "/aws/service/ami-amazon-linux-latest/al2023-ami-kernel-default-x86_64"
}

resource "aws_security_group" "this" {
  name        = "${var.name}-api"
  description = "API of ${var.name}"
  vpc_id      = var.vpc_id
}

resource "aws_vpc_security_group_ingress_rule" "api" {
  security_group_id            = aws_security_group.this.id
  cidr_ipv4                    = var.private ? null : var.allowed_cidr
  referenced_security_group_id = var.private ? var.load_balancer.security_group_id : null
  ip_protocol                  = "tcp"
  from_port                    = 8000
  to_port                      = 8000
}

resource "aws_lb_target_group_attachment" "this" {
  count = var.private ? 1 : 0

  target_group_arn = var.load_balancer.target_group_arn
  target_id        = aws_instance.this.id
}

resource "aws_vpc_security_group_egress_rule" "all" {
  security_group_id = aws_security_group.this.id
  cidr_ipv4         = "0.0.0.0/0"
  ip_protocol       = "-1"
}

resource "aws_instance" "this" {
  ami                         = data.aws_ssm_parameter.ami.value
  instance_type               = var.instance_type
  subnet_id                   = var.subnet_id
  vpc_security_group_ids      = [aws_security_group.this.id]
  iam_instance_profile        = aws_iam_instance_profile.this.name
  associate_public_ip_address = !var.private
  user_data_replace_on_change = true # a new image or model means a new machine

  user_data = <<-EOT
    #!/bin/sh
    set -eu
    dnf install -y docker
    systemctl enable --now docker

    # Without its model the API refuses to start; with another one it would answer wrongly.
    install -d -m 755 /srv/models
    for attempt in 1 2 3 4 5 6; do # a new role can take a minute until it counts
      aws s3 cp 's3://${var.model.bucket}/${var.model.key}' /srv/models/duration_model.json && break
      sleep 10
    done
    echo '${var.model.sha256}  /srv/models/duration_model.json' | sha256sum --check

    docker run -d --name prediction-api --restart unless-stopped -p 8000:8000 \
      --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
      -v /srv/models:/models:ro \
      '${var.image}'
  EOT

  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1 # the machine's role is not for the container
  }

  root_block_device {
    encrypted   = true
    volume_size = 30
  }

  depends_on = [aws_iam_role_policy.model] # read at the first start

  lifecycle {
    ignore_changes = [ami] # newer base images arrive with the next replacement
  }

  tags = {
    Name = "${var.name}-api"
  }
}

output "security_group_id" {
  value = aws_security_group.this.id
}

output "public_ip" {
  value = aws_instance.this.public_ip
}
