#!/usr/bin/env bash
# Runs once, as root, when Gradescope builds the autograder's image: a JDK, and what confines students' code.
set -euo pipefail
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jdk-headless bubblewrap util-linux
