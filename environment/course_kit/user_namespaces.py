"""Whether this system lets bubblewrap make user namespaces, without which there is no sandbox; and what changes that."""

import stat
from pathlib import Path

_PROFILE = """\
abi <abi/4.0>,
include <tunables/global>
profile bwrap /usr/bin/bwrap flags=(unconfined) {
  userns,
}"""

_APPARMOR = f"""\
Ubuntu 23.10 and later let only programs with an AppArmor profile make user namespaces. Give bubblewrap a profile:
sudo tee /etc/apparmor.d/bwrap << 'END'
{_PROFILE}
END
sudo apparmor_parser -r /etc/apparmor.d/bwrap"""


def _setting(name, value):
    file = "/etc/sysctl.d/60-user-namespaces.conf"
    return f"Allow them now and after the next start of the system:\necho {name}={value} | sudo tee {file} && sudo sysctl -p {file}"


def trouble(root=Path("/")):
    """What keeps bubblewrap from it and what changes that; None if nothing known does. The root is another one in tests."""
    if _value(root, "user/max_user_namespaces") == "0":
        return "user.max_user_namespaces is 0: this system allows no user namespaces", _setting("user.max_user_namespaces", 10000)
    if _is_setuid(root / "usr/bin/bwrap"):
        return None  # It then makes namespaces with root's rights, and gives these up.
    if _value(root, "kernel/unprivileged_userns_clone") == "0":
        name = "kernel.unprivileged_userns_clone"
        return f"{name} is 0: this system lets only root make user namespaces", _setting(name, 1)
    if _value(root, "kernel/apparmor_restrict_unprivileged_userns") == "1" and not _has_profile(root):
        return "AppArmor keeps bubblewrap from making user namespaces", _APPARMOR
    return None


def _value(root, name):
    try:
        return (root / "proc/sys" / name).read_text(encoding="ascii").strip()
    except OSError:
        return None


def _is_setuid(program):
    try:
        return bool(program.stat().st_mode & stat.S_ISUID)
    except OSError:
        return False


def _has_profile(root):
    """A profile that names bubblewrap and allows it user namespaces, whoever wrote it."""
    for file in sorted((root / "etc/apparmor.d").glob("*")):
        try:
            lines = [line.split("#")[0] for line in file.read_text(encoding="utf-8", errors="replace").splitlines()]
        except OSError:
            continue
        text = "\n".join(lines)
        if "/usr/bin/bwrap" in text and "userns" in text:
            return True
    return False
