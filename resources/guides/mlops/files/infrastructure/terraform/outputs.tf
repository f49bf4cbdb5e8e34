output "api_url" {
  description = "Where the API answers."
  value       = "http://${module.compute.public_ip}:8000"
}

output "database_host" {
  description = "Host name of PostgreSQL, reachable from the API only."
  value       = module.database.host
}

output "database_secret_arn" {
  description = "Secrets Manager entry that holds the database user and password."
  value       = module.database.secret_arn
}
