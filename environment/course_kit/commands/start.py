"""Sets everything up, then serves JupyterLab on the lessons."""

from pathlib import Path

from course_kit import kernel, lab, labextension, places, quick_starts, say, setup, working_copy

EXAMPLES = """\
  course start                      set up what is missing, open the lessons in the browser
  course start --no-browser         print the link instead
  course start --port 9000          another port
  course start --java /path/to/jdk  another JDK
  course start --fetch-jdk          where no JDK is installed: fetch Eclipse Temurin into .course/ without asking
  course start --kernel ijava       the kernel before JJava
  course start --set-up             only set up what is missing, for images and for later without network
  course start --edit               authors: open the originals in notebooks/, not the working copy
  course start --set-up --kernelspec ~/.local/share/jupyter/kernels/java
                                    also for a Jupyter of your own, for VS Code, or system-wide"""


def add_arguments(parser):
    parser.add_argument("--no-browser", action="store_true", help="print the link and open no browser")
    parser.add_argument("--port", type=int, help="the port to serve on (default: the first free one from 8888)")
    parser.add_argument("--ip", default="127.0.0.1", help="the address to listen on (default: this machine only)")
    parser.add_argument("--edit", action="store_true", help="open the originals in notebooks/ instead of a working copy")
    parser.add_argument("--set-up", action="store_true", help="set everything up and end")
    parser.add_argument("--kernelspec", type=Path, metavar="FOLDER", help="write the kernel's description there too")
    parser.add_argument("--java", metavar="JDK", help="the JDK to use (default: JAVA_HOME, or the first found)")
    parser.add_argument("--fetch-jdk", action="store_true", help="fetch a JDK into .course/ without asking, if none is installed")
    parser.add_argument("--kernel", choices=(kernel.JJAVA, kernel.IJAVA), default=kernel.JJAVA, help="the Java kernel (default: jjava)")


def run(arguments):
    if arguments.port is not None:
        lab.choose_port(arguments.port, arguments.ip)  # told before the set-up, not after it
    ready = setup.ready(arguments.java, arguments.kernel, arguments.fetch_jdk)
    quick_starts.ensure(ready)
    if arguments.kernelspec:
        kernel.publish(arguments.kernelspec.expanduser())
        labextension.publish(ready.jars, arguments.kernelspec.expanduser())
        say.line(f"The kernel “Java” is described in {arguments.kernelspec} too; it uses {places.HOME}.")
    folder = places.NOTEBOOKS if arguments.edit else copy()
    if arguments.set_up:
        say.line(f"Everything is set up in {places.HOME}.")
        return 0
    return lab.serve(ready.python, folder, arguments.ip, arguments.port, not arguments.no_browser)


def copy():
    changes = working_copy.renew()
    for title, names in (("New", changes.added), ("Renewed", changes.renewed), ("Kept as you edited them", changes.kept)):
        lessons = [name for name in names if name.endswith(".ipynb")] or names
        if lessons:
            say.line(f"{title} in {places.WORK.name}/: {', '.join(lessons)}")
    for name in changes.outdated:
        say.warn(f"{name} has a newer version. To get it, rename yours and start again.")
    return places.WORK
