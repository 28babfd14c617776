#!/bin/sh
# Prints a bearer token of a local Drawdown.
#
#   infra/token.sh ROLE [BASE_URL]            administrator, approver, auditor, operator
#   infra/token.sh lp:REFERENCE [BASE_URL]    the partner with that reference (or name)
#
# BASE_URL is the gateway's address (default http://127.0.0.1:8080); the identity server is three ports above it,
# or wherever OIDC_TOKEN_URL says. Secrets come from infra/local/identity.yaml, or from OIDC_CLIENT_SECRET.
set -eu

fail() {
  printf '%s\n' "token.sh: $1" >&2
  exit 1
}

[ $# -ge 1 ] && [ $# -le 2 ] && [ -n "$1" ] || fail "usage: infra/token.sh ROLE|lp:REFERENCE [BASE_URL]"
command -v curl >/dev/null || fail "curl is needed and was not found"

base="${2:-http://127.0.0.1:8080}"
base="${base%/}"
file="$(dirname "$0")/local/identity.yaml"

case "$1" in
  lp:?*) client=lp reference="${1#lp:}" ;;
  lp | lp:) fail "a partner's token needs its reference: infra/token.sh lp:REFERENCE" ;;
  *) client="$1" reference="" ;;
esac
case "$client" in
  *[!a-z]*) fail "unknown role '$client': administrator, approver, auditor, operator or lp:REFERENCE" ;;
esac

secret="${OIDC_CLIENT_SECRET-}"
if [ -z "$secret" ]; then
  [ -r "$file" ] || fail "$file cannot be read; set OIDC_CLIENT_SECRET"
  secret="$(awk -v client="$client" '
    /^  [a-z]/ { section = $1 }
    section == "clients:" && /^    [a-z]/ { name = $1 }
    section == "clients:" && name == client ":" && $1 == "secret:" { print $2; exit }' "$file")"
  [ -n "$secret" ] || fail "unknown role '$client': administrator, approver, auditor, operator or lp:REFERENCE"
fi

if [ -n "${OIDC_TOKEN_URL-}" ]; then
  url="$OIDC_TOKEN_URL"
else
  authority="${base#*://}"
  authority="${authority%%/*}"
  port="${authority##*:}"
  case "$port" in
    '' | *[!0-9]*) fail "'$base' names no port, so the identity server's cannot follow: set OIDC_TOKEN_URL" ;;
  esac
  url="${base%%://*}://${authority%:*}:$((port + 3))/oauth2/token"
fi

# The secret and the reference go through a pipe or curl's own encoding, never into another program's arguments raw.
answer="$(printf 'user = "%s:%s"\n' "$client" "$secret" |
  curl --silent --connect-timeout 5 --max-time 20 --config - \
    --data-urlencode "grant_type=client_credentials" \
    ${reference:+--data-urlencode "lp_reference=$reference"} "$url")" ||
  fail "the identity server at $url does not answer: is the system running (./mvnw -Prun)?"

token="$(printf %s "$answer" | sed -n 's/.*"access_token"[[:space:]]*:[[:space:]]*"\([^"]*\)".*/\1/p')"
[ -n "$token" ] || fail "the identity server at $url gave no token: $answer"
printf '%s\n' "$token"
