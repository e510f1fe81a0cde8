"""The variables of the user that programs started here may see; every other one stays outside.

What is permitted says who the user is, where the system's things are, and how the network is reached. What changes where things
are installed or how a program behaves (PIP_TARGET, PYTHONPATH, JAVA_TOOL_OPTIONS, CLASSPATH, …) is not, whatever its name.
"""

import contextlib
import functools
import locale
import os
import re
from pathlib import Path

# What pip may be told, by variables or in its files: where packages come from, and how to reach that place.
PIP = (
    "index-url", "extra-index-url", "find-links", "no-index", "trusted-host", "proxy", "cert", "client-cert", "keyring-provider",
    "timeout", "default-timeout", "retries", "cache-dir", "no-cache-dir",
)

PERMITTED = frozenset(
    """
    PATH HOME USER LOGNAME SHELL TZ TERM COLORTERM NO_COLOR COLUMNS LINES TMPDIR TMP TEMP LANG LANGUAGE LD_LIBRARY_PATH
    HTTP_PROXY HTTPS_PROXY FTP_PROXY ALL_PROXY NO_PROXY
    SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE NODE_EXTRA_CA_CERTS NIX_SSL_CERT_FILE GIT_SSL_CAINFO
    PIP_CONFIG_FILE MVNW_REPOURL MVNW_USERNAME MVNW_PASSWORD APT_CONFIG
    JAVA_HOME JUPYTER_TOKEN JPY_API_TOKEN CANVAS_TOKEN
    DISPLAY WAYLAND_DISPLAY XAUTHORITY BROWSER DBUS_SESSION_BUS_ADDRESS DESKTOP_SESSION FONTCONFIG_FILE FONTCONFIG_PATH
    SYSTEMROOT SYSTEMDRIVE WINDIR COMSPEC PATHEXT OS APPDATA LOCALAPPDATA PROGRAMDATA ALLUSERSPROFILE PUBLIC
    USERNAME USERDOMAIN USERPROFILE HOMEDRIVE HOMEPATH COMPUTERNAME SESSIONNAME NUMBER_OF_PROCESSORS
    """.split()
    + ["PIP_" + name.upper().replace("-", "_") for name in PIP]
)

# The kit's own; hubs; clusters; the desktop; Windows' folders of programs; and what a Java that is a version manager's shim asks for.
FAMILIES = ("COURSE_", "JUPYTERHUB_", "SLURM", "SBATCH_", "XDG_", "LC_", "PROGRAMFILES", "COMMONPROGRAMFILES", "PROCESSOR_", "JENV_", "ASDF_", "MISE_", "SDKMAN_")

_LETTERS = ("LC_ALL", "LC_CTYPE", "LANG")  # in C, Java would take jörg and jürg for one name

# Of the options of a JVM, those that say how the network is reached; Maven may have them.
_NETWORK = re.compile(
    r"-D(?:(?:https?|ftp|socks)\.?(?:proxyHost|proxyPort|nonProxyHosts|proxyUser|proxyPassword)|socksProxy\w+"
    r"|java\.net\.\w+|javax\.net\.ssl\.\w+|maven\.wagon\.http\.ssl\.\w+)=\S*"
)


def is_permitted(name):
    """Names are compared as Windows does; of proxies some systems know only the names in small letters."""
    upper = name.upper()
    return upper in PERMITTED or upper.startswith(FAMILIES)


def permitted():
    """The user's variables that are permitted, with a locale in which Java can read every file's name."""
    kept = {name: value for name, value in os.environ.items() if is_permitted(name)}
    for name in kept:
        plain = name in _LETTERS and kept[name] in ("C", "POSIX")
        if plain or (name == "LANG" or name.startswith("LC_")) and kept[name] and not _is_known(kept[name]):
            kept[name] = "C.UTF-8"
    return kept


def of_maven():
    """What Maven may know besides: variables that the user's settings name, and the network's part of a JVM's options."""
    settings = Path(os.path.expanduser("~/.m2/settings.xml"))
    named = set()
    with contextlib.suppress(OSError):
        named = set(re.findall(r"\$\{env\.(\w+)\}", settings.read_text(encoding="utf-8", errors="replace")))
    options = " ".join(os.environ.get(name, "") for name in ("JAVA_TOOL_OPTIONS", "MAVEN_OPTS"))
    network = [match[0] for match in _NETWORK.finditer(options)]
    return {name: os.environ[name] for name in named if name in os.environ} | ({"MAVEN_OPTS": " ".join(network)} if network else {})


@functools.cache
def _is_known(name):
    """One variable with a locale that this system lacks, whichever it is, and all of a program's locale is C."""
    before = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, name)
    except (locale.Error, ValueError):
        return False
    locale.setlocale(locale.LC_CTYPE, before)
    return True
