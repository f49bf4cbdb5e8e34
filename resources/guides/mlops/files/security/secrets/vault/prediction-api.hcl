# What the API may do in Vault. Everything that is not listed is denied.
#   vault policy write prediction-api security/secrets/vault/prediction-api.hcl

# Its own settings (KV version 2: the data lives below "data/").
path "secret/data/{{ project_name }}/production/database/*" {
  capabilities = ["read"]
}

# A database user made for this one process, valid for an hour.
path "database/creds/prediction-api" {
  capabilities = ["read"]
}

# Keep its own token and leases alive, and give them back on shutdown.
path "auth/token/renew-self" {
  capabilities = ["update"]
}

path "sys/leases/renew" {
  capabilities = ["update"]
}

path "auth/token/revoke-self" {
  capabilities = ["update"]
}
