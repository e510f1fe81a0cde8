#!/bin/sh
# sh add_students.sh FILE: makes an account for each line name:password whose name has none yet. If a line is wrong, nobody is added.
set -eu
lines=$(tr -d '\r' < "$1" | grep . || true)

refuse() {
  printf '%s\n%s\nNobody was added.\n' "$1" "$2" >&2
  exit 1
}

wrong=$(printf '%s\n' "$lines" | grep -nvE '^[a-z][a-z0-9]{0,30}:.' || true)
[ -z "$wrong" ] || refuse 'Expected lines name:password with names of small letters and digits, found these lines:' "$wrong"
names=$(printf '%s\n' "$lines" | cut -d: -f1)
twice=$(printf '%s\n' "$names" | sort | uniq -d)
[ -z "$twice" ] || refuse 'Expected one line for each name, found more than one for:' "$twice"
new=
for name in $names; do
  if id "$name" > /dev/null 2>&1; then
    id -nG "$name" | grep -qw students || refuse 'Expected names of students, found an account of the system:' "$name"
  else
    ! getent group "$name" > /dev/null || refuse 'Expected names of students, found a group of the system:' "$name"
    new="$new $name"
  fi
done

for name in $new; do
  useradd --create-home --key HOME_MODE=0700 --shell /bin/bash --groups students "$name"
  printf '%s\n' "$lines" | grep "^$name:" | chpasswd
done
echo "Added:${new:- nobody}"
