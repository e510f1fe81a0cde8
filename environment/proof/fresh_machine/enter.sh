#!/bin/sh
# enter.sh ROOT COMMAND...: first process of new mount and process namespaces. Makes ROOT the only file system, runs the
# command, and says what processes it left behind. A plain chroot would not do: bubblewrap refuses to work in one.
set -eu
root=$1
shift
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount --rbind /sys "$root/sys"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do
  touch "$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
mkdir "$root/dev/pts" "$root/dev/shm" "$root/dev/old"
mount -t devpts -o newinstance,ptmxmode=666,mode=620 devpts "$root/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
ln -s pts/ptmx "$root/dev/ptmx"
ln -s /proc/self/fd "$root/dev/fd"
ln -s fd/0 "$root/dev/stdin"
ln -s fd/1 "$root/dev/stdout"
ln -s fd/2 "$root/dev/stderr"
cd "$root"
pivot_root . dev/old
cd /
umount -l /dev/old
rmdir /dev/old

code=0
"$@" || code=$?
sleep 1
for stat in /proc/[0-9]*/stat; do
  read -r pid name state _ <"$stat" 2>/dev/null || continue
  case "$pid $state" in
    "1 "* | *" Z") ;;
    *) echo "left behind: $pid $name" ;;
  esac
done
exit "$code"
