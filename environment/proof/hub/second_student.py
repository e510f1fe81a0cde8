"""What the second student sees of the first one, whose lessons are open: nothing; prints one line of JSON for each step."""

import json
import os
import sys
from urllib.parse import urlsplit

from proof.hub import visit
from tests.browser.page import Lab

# Counts, of the first student: what can be read of their files and their programs' variables; of all kernels' ports: who lets this
# student in. The table of the system has addresses as hexadecimal numbers, the last byte first.
LOOK = """\
var me = java.nio.file.Files.getAttribute(java.nio.file.Path.of("/proc/self"), "unix:uid").toString();
var files = new File("/home/%s").list();
int variables = 0, others = 0, reached = 0, own = 0, ownReached = 0;
for (var process : new File("/proc").listFiles()) {
    if (!process.getName().matches("[0-9]+")) continue;
    var path = process.toPath().resolve("environ");
    try {
        var owner = java.nio.file.Files.getAttribute(process.toPath(), "unix:uid").toString();
        if (!owner.equals(me) && java.nio.file.Files.readAllBytes(path).length > 0) variables++;
    } catch (IOException refused) {
    }
}
for (var table : List.of("tcp", "tcp6")) {
    for (var row : java.nio.file.Files.readAllLines(java.nio.file.Path.of("/proc/net/" + table))) {
        var words = row.trim().split(" +");
        if (!words[3].equals("0A")) continue;
        var place = words[1].split(":");
        int address = Integer.parseUnsignedInt(place[0].substring(place[0].length() - 8), 16);
        byte[] bytes = {(byte) address, (byte) (address >> 8), (byte) (address >> 16), (byte) (address >> 24)};
        if (bytes[0] != 127 || bytes[1] < 64) continue;
        boolean mine = words[7].equals(me), in = false;
        try (var socket = new java.net.Socket()) {
            var port = Integer.parseInt(place[1], 16);
            socket.connect(new java.net.InetSocketAddress(java.net.InetAddress.getByAddress(bytes), port), 2000);
            in = true;
        } catch (IOException refused) {
        }
        if (mine) { own++; if (in) ownReached++; } else { others++; if (in) reached++; }
    }
}
System.out.println(files == null ? "no files" : List.of(files).toString());
System.out.print("variables of %%d programs; reached %%d of %%d ports of others, %%d of %%d own".formatted(variables, reached, others, ownReached, own));"""
PORTS = 5  # of a kernel


class SecondStudent:
    """Each method whose name is a sentence is one step; a step says what went wrong by an assertion."""

    def __init__(self, lab, told):
        self.lab, self.told = lab, told
        self.hub = "{0.scheme}://{0.netloc}".format(urlsplit(told["link"]))

    def the_same_link_leads_to_their_own_lessons(self):
        self.lab.page.goto(self.told["link"])
        visit.log_in(self.lab.page, self.told["name"], self.told["password"])
        visit.wait_for_lessons(self.lab.page)
        assert f"/user/{self.told['name']}/" in self.lab.page.url, self.lab.page.url
        for what in ("contents/lessons", "contents/lessons/news.txt"):
            assert self._asked(self.told["name"], what) == 200, what

    def a_link_fetches_no_other_repository(self):
        for repository, phase in (("file:///srv/lessons", "finished"), ("file:///srv/other", "error")):
            asked = {"repo": repository, "branch": "main", "targetpath": f"another/{phase}"}
            answer = self.lab.page.request.get(f"{self.hub}/user/{self.told['name']}/git-pull/api", params=asked).text()
            assert f'"phase": "{phase}"' in answer, f"{repository}: {answer[:500]}"
            assert self._asked(self.told["name"], f"contents/another/{phase}") == (200 if phase == "finished" else 404), phase

    def no_kernel_of_the_first_is_listed(self):
        for what in ("kernels", "sessions", "terminals"):
            listed = self.lab.page.request.get(f"{self.hub}/user/{self.told['name']}/api/{what}").json()
            assert listed == [], f"{what}: {listed}"

    def the_server_of_the_first_refuses(self):
        for what in ("contents/lessons", "kernels", "sessions"):
            code = self._asked(self.told["other"], what)
            assert code in (403, 404), f"{what} of {self.told['other']}: expected 403, got {code}"

    def a_cell_reads_nothing_of_the_first_and_reaches_only_its_own_kernel(self):
        self.lab.open_lesson("01-introduction.ipynb")
        files, rest = visit.said(self.lab, LOOK % self.told["other"]).splitlines()
        self.lab.picture("hub-6-looked")
        assert files == "no files", files
        variables, reached, others, own_reached, own = (int(word) for word in rest.replace(";", "").split() if word.isdigit())
        assert variables == 0, rest
        assert reached == 0 and others >= PORTS, rest
        assert own_reached == own >= PORTS, rest

    def the_hub_shows_a_page_that_refuses(self):
        self.lab.page.goto(f"{self.hub}/user/{self.told['other']}/lab")
        self.lab.picture("hub-7-refused")
        shown = self.lab.page.locator("body").inner_text()
        assert "403" in shown or "404" in shown, shown

    def _asked(self, name, what):
        return self.lab.page.request.get(f"{self.hub}/user/{name}/api/{what}").status


if __name__ == "__main__":
    visit.take_steps(SecondStudent, Lab, *sys.argv[1:], json.loads(os.environ["HUB_TOLD"]))
