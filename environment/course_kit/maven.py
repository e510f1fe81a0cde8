"""Maven: fetched once as the wrapper's properties pin it, and run on the whole project."""

import hashlib
import os
import shutil
import ssl
import urllib.error
import urllib.request
import zipfile

from course_kit import places, processes, say, set_up_lock, variables
from course_kit.say import Trouble


def pinned():
    """Address and checksum from the wrapper's own properties, the only place that names them."""
    pairs = (row.split("=", 1) for row in places.WRAPPER.read_text().splitlines() if "=" in row and row[0] != "#")
    values = {key.strip(): value.strip() for key, value in pairs}
    url = values["distributionUrl"]
    mirror = os.environ.get("MVNW_REPOURL")
    if mirror:
        url = mirror + "/org/apache/maven/" + url.split("/org/apache/maven/", 1)[1]
    return url, values["distributionSha256Sum"]


def home():
    """The folder that the wrapper script would choose under MAVEN_USER_HOME=.course/maven, so that both share it."""
    url, _ = pinned()
    number = 0
    for character in url:
        number = (number * 31 + ord(character)) % 2**32
    name = url.rsplit("/", 1)[1].removesuffix(".zip").removesuffix("-bin")
    return places.MAVEN / "wrapper" / "dists" / name / f"{number:x}"


def ensure():
    """Fetches Maven when it is not there yet; Python does it, because a small system has neither curl nor unzip."""
    place = home()
    if not place.is_dir():
        with set_up_lock.held(places.MAVEN, "Maven"):
            if not place.is_dir():
                with say.step("Maven"):
                    _fetch(place)
    return place / "bin" / ("mvn.cmd" if os.name == "nt" else "mvn")


def _fetch(place):
    url, checksum = pinned()
    new = place.with_name(place.name + ".new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    archive = new / "maven.zip"
    archive.write_bytes(_download(url, "Maven"))
    got = hashlib.sha256(archive.read_bytes()).hexdigest()
    if got != checksum:
        raise Trouble(f"{url} has checksum {got}, expected {checksum}.", "Something between here and there changed it; try another network.")
    with zipfile.ZipFile(archive) as packed:
        packed.extractall(new)
    inner = next(folder for folder in new.iterdir() if folder.is_dir())
    (inner / "bin" / "mvn").chmod(0o755)
    inner.rename(place)
    shutil.rmtree(new)


def of_central(path):
    """A file of Maven Central, or of the mirror that stands for it."""
    return _download(pinned()[0].split("/org/apache/maven/", 1)[0] + "/" + path, path.rsplit("/", 1)[1])


def _download(url, what):
    try:
        try:
            return urllib.request.urlopen(url, timeout=60).read()
        except urllib.error.URLError as error:
            if not isinstance(error.reason, ssl.SSLCertVerificationError):
                raise
            # python.org's Python on macOS knows no certificates until told; the private environment brings some.
            known = next(places.PYTHON.rglob("certifi/cacert.pem"), None)
            if known is None:
                raise
            return urllib.request.urlopen(url, timeout=60, context=ssl.create_default_context(cafile=known)).read()
    except OSError as error:
        reason = getattr(error, "reason", error)
        raise Trouble(
            f"{what} could not be fetched from {url}: {reason}.",
            "Connect to the internet once and repeat the command: everything that was fetched is kept.",
        ) from None


def run(jdk, arguments, log, echo=None):
    """Runs Maven on the whole project with the chosen JDK; the user's own settings.xml holds, as always with Maven."""
    command = [ensure(), "-B", "-ntp", f"-Dmaven.repo.local={places.M2}", "-f", places.ROOT / "pom.xml", *arguments]
    # A .mavenrc of the user would take another JDK.
    env = processes.environment(**variables.of_maven(), JAVA_HOME=jdk.home, MAVEN_USER_HOME=places.MAVEN, MAVEN_SKIP_RC=1)
    return processes.run(command, log, env=env, echo=echo)
