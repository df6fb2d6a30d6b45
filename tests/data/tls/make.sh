#!/bin/sh
# SPDX-FileCopyrightText: The Landfall authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Makes the certificates that tst_httptls presents, in this folder. They are good for a hundred
# years, the expired one aside, and for tests only: the one key is public.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
past=20200101000000Z
far=21250101000000Z

openssl ecparam -name prime256v1 -genkey -noout -out key.pem
cat > "$work/ca.conf" <<CONF
[ca]
default_ca = test
[test]
database = $work/index
serial = $work/serial
new_certs_dir = $work
default_md = sha256
policy = any
copy_extensions = copy
[any]
commonName = supplied
CONF
: > "$work/index"
echo 01 > "$work/serial"

# request COMMON-NAME EXTENSION
request() {
    openssl req -new -key key.pem -subj "/CN=$1" -addext "$2" -out "$work/request"
}
# sign FILE END [OPTION...]: what was requested last
sign() {
    file=$1
    end=$2
    shift 2
    openssl ca -batch -notext -config "$work/ca.conf" -keyfile key.pem \
        -startdate $past -enddate "$end" -in "$work/request" -out "$file" "$@"
}

request "Landfall test CA" basicConstraints=critical,CA:TRUE
sign ca.pem $far -selfsign
request self-signed.test subjectAltName=IP:127.0.0.1
sign selfsigned.pem $far -selfsign
request good.test subjectAltName=IP:127.0.0.1
sign good.pem $far -cert ca.pem
request expired.test subjectAltName=IP:127.0.0.1
sign expired.pem 20200201000000Z -cert ca.pem
request wronghost.test subjectAltName=DNS:elsewhere.example
sign wronghost.pem $far -cert ca.pem
