# Around the development copy, not part of it: a mail before the money is gone.
# Run by itself, with its own state:
#   terraform -chdir=environments/development/terraform init

terraform {
  required_version = ">= 1.11"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 6.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "monthly_limit_usd" {
  description = "What development may cost in a month."
  type        = number
  default     = 200
}

variable "budget_mail" {
  description = "Who hears of it: a list that people read, not one person."
  type        = string
  default     = "platform-team@example.com"
}

resource "aws_budgets_budget" "development" {
  name         = "{{ project_name }}-development"
  budget_type  = "COST"
  limit_amount = tostring(var.monthly_limit_usd)
  limit_unit   = "USD"
  time_unit    = "MONTHLY"

  # Forecast, because the actual sum is only known when it is spent.
  notification {
    comparison_operator        = "GREATER_THAN"
    threshold                  = 80
    threshold_type             = "PERCENTAGE"
    notification_type          = "FORECASTED"
    subscriber_email_addresses = [var.budget_mail]
  }
}
