# The one way in where machines have no public address: TLS ends here, and only the contract's paths go on.

resource "aws_security_group" "load_balancer" {
  count = var.private ? 1 : 0

  name        = "${var.name}-load-balancer"
  description = "Public entrance of ${var.name}"
  vpc_id      = aws_vpc.this.id
}

resource "aws_vpc_security_group_ingress_rule" "load_balancer" {
  for_each = var.private ? toset(["80", "443"]) : toset([])

  security_group_id = aws_security_group.load_balancer[0].id
  cidr_ipv4         = var.allowed_cidr
  ip_protocol       = "tcp"
  from_port         = tonumber(each.value)
  to_port           = tonumber(each.value)
}

resource "aws_vpc_security_group_egress_rule" "load_balancer" {
  count = var.private ? 1 : 0

  security_group_id = aws_security_group.load_balancer[0].id
  cidr_ipv4         = var.cidr
  ip_protocol       = "tcp"
  from_port         = 8000
  to_port           = 8000
}

resource "aws_lb" "this" {
  count = var.private ? 1 : 0

  name_prefix                = "api-" # names have at most 32 characters; the tag tells which
  load_balancer_type         = "application"
  subnets                    = aws_subnet.public[*].id
  security_groups            = [aws_security_group.load_balancer[0].id]
  drop_invalid_header_fields = true
  enable_deletion_protection = var.deletion_protection
  depends_on                 = [aws_internet_gateway.this]

  tags = {
    Name = var.name
  }
}

resource "aws_lb_target_group" "api" {
  count = var.private ? 1 : 0

  name_prefix = "api-"
  vpc_id      = aws_vpc.this.id
  protocol    = "HTTP"
  port        = 8000

  health_check {
    path = "/healthz"
  }

  tags = {
    Name = var.name
  }
}

resource "aws_lb_listener" "https" {
  count = var.private ? 1 : 0

  load_balancer_arn = aws_lb.this[0].arn
  protocol          = "HTTPS"
  port              = 443
  ssl_policy        = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  certificate_arn   = var.certificate_arn

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

# Metrics, docs and health are for those inside.
resource "aws_lb_listener_rule" "api" {
  count = var.private ? 1 : 0

  listener_arn = aws_lb_listener.https[0].arn
  priority     = 10

  condition {
    path_pattern {
      values = ["/v1/*"]
    }
  }

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.api[0].arn
  }
}

resource "aws_lb_listener" "http" {
  count = var.private ? 1 : 0

  load_balancer_arn = aws_lb.this[0].arn
  protocol          = "HTTP"
  port              = 80

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      port        = "443"
      status_code = "HTTP_301"
    }
  }
}

output "load_balancer" {
  description = "What a machine behind it must know; null without one."
  value = var.private ? {
    dns_name          = aws_lb.this[0].dns_name
    security_group_id = aws_security_group.load_balancer[0].id
    target_group_arn  = aws_lb_target_group.api[0].arn
  } : null
}
