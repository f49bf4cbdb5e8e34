output "api_url" {
  description = "Where the API answers."
  value       = var.private ? "https://${var.host_name}/v1/" : "http://${module.compute.public_ip}:8000/v1/"
}

output "load_balancer_name" {
  description = "Where the DNS record of host_name points (CNAME or alias); null without a load balancer."
  value       = try(module.networking.load_balancer.dns_name, null)
}

output "database_host" {
  description = "Host name of PostgreSQL, reachable from the API only."
  value       = module.database.host
}

output "database_secret_arn" {
  description = "Secrets Manager entry that holds the database user and password."
  value       = module.database.secret_arn
}
