"""A lexicon of one's own: rows added, corrected and hidden, held to the same rules, all faults at once."""

from __future__ import annotations

import importlib.metadata
from types import SimpleNamespace

import pytest

import cpecwatch
from cpecwatch import DateSpan
from cpecwatch.errors import InvalidValueError, LexiconError
from cpecwatch.lexicon import Body, Hidden, Lexicon, Person, Tenure, extending, tokenize

DEFAULT = Lexicon.default()


@pytest.fixture
def extended(tmp_path):
    """Return the default lexicon with the rows of a file ``mine.toml``."""

    def extend(text):
        path = tmp_path / "mine.toml"
        path.write_text(text, encoding="utf-8")
        return DEFAULT.extended(path)

    return extend


@pytest.fixture
def faults(extended):
    """Return the faults of a file ``mine.toml``, without its name."""

    def list_faults(text):
        with pytest.raises(LexiconError) as caught:
            extended(text)
        first, *rest = str(caught.value).splitlines()
        assert first == f"the lexicon has {len(rest)} fault{'s' * (len(rest) > 1)}"
        assert all(fault.startswith(("mine.toml: ", "the lexicon's own ")) for fault in rest)
        return [fault.removeprefix("mine.toml: ") for fault in rest]

    return list_faults


class TestAdd:
    def test_from_a_file(self, extended):
        """A row with a new id is added and found in texts; the lexicon extended stays as it was."""
        mine = extended(
            '[[body]]\nid = "makran-works"\nname = "Makran Works"\nkind = "company"\naliases = ["MKW"]\n'
        )
        found = [value.id for match in mine.matcher.find(tokenize("MKW of Gwadar")) for value in match.values]
        assert found == ["makran-works", "gwadar"]
        assert "makran-works" not in DEFAULT.bodies

    def test_rows(self):
        """Rows can be given as objects."""
        mine = DEFAULT.extended(
            [
                Person("jane-doe", "Jane Doe", "pakistan"),
                Tenure(
                    "pakistan/commander-of-the-national-strategic-command",
                    "jane-doe",
                    DateSpan.parse("2030-01-15"),
                    "Cabinet Division, appointment, 2030-01-15",
                    as_of=DateSpan.year(2030),
                ),
            ]
        )
        assert (
            mine.holder("commander of the national strategic command", of="Pakistan", on="2030-06-01").name
            == "Jane Doe"
        )
        assert [one.office.title for one in mine.offices("Jane Doe")] == [
            "commander of the national strategic command"
        ]

    def test_several_sources(self, tmp_path):
        """Several sources, and folders of files, are taken together: one may refer to another."""
        (tmp_path / "b.toml").write_text('[[person]]\nid = "bob-doe"\nname = "Bob Doe"\ncountry = "zenda"\n')
        (tmp_path / "a.toml").write_text('[[state]]\nid = "zenda"\nname = "Zenda"\n')
        mine = DEFAULT.extended(str(tmp_path), [Person("ann-doe", "Ann Doe", "zenda")])
        assert {"bob-doe", "ann-doe"} <= set(mine.people)

    def test_nothing(self):
        """Without sources, a lexicon is itself."""
        assert DEFAULT.extended() is DEFAULT
        assert DEFAULT.extended([]).rows == DEFAULT.rows

    def test_twice(self):
        """A lexicon that was extended can be extended again."""
        mine = DEFAULT.extended([Person("jane-doe", "Jane Doe")]).extended([Person("john-doe", "John Doe")])
        assert {"jane-doe", "john-doe"} <= set(mine.people)


class TestCorrect:
    def test_fields_take_the_place_of_old_ones(self, extended):
        """A row of a known id corrects it: what it gives is new, the rest stays."""
        mine = extended('[[person]]\nid = "asim-munir"\nname = "Syed Asim Munir Shah"\n')
        old, new = DEFAULT.people["asim-munir"], mine.people["asim-munir"]
        assert (new.name, new.aliases, new.country) == ("Syed Asim Munir Shah", old.aliases, old.country)
        assert list(mine.people) == list(DEFAULT.people)

    def test_lists_can_be_added_to(self, extended):
        """A list named with more_ before it is added to the old one."""
        mine = extended('[[person]]\nid = "asim-munir"\nmore_aliases = ["Asim Monir", "Syed Asim Munir"]\n')
        assert mine.people["asim-munir"].aliases == (*DEFAULT.people["asim-munir"].aliases, "Asim Monir")

    def test_a_tenure_by_office_holder_and_start(self, extended):
        """A tenure is corrected by its office, holder and start."""
        office, end = "pakistan/chief-of-army-staff", 'end = "2030-11-29"'
        mine = extended(
            f'[[tenure]]\noffice = "{office}"\nholder = "asim-munir"\nstart = "2022-11-29"\n{end}\n'
        )
        last = mine.tenures[office][-1]
        assert (str(last.end), last.source) == ("2030-11-29", DEFAULT.tenures[office][-1].source)

    def test_a_row_corrects_whole(self):
        """A row given as an object takes the place of the old one as a whole."""
        mine = DEFAULT.extended([Person("asim-munir", "Asim Munir")])
        assert mine.people["asim-munir"].country is None


class TestHide:
    def test_a_row(self, extended):
        """A hidden row is gone, and its names with it."""
        mine = extended('[[hidden]]\ntable = "place"\nid = "arabian-sea"\n')
        assert "arabian-sea" not in mine.places
        assert list(mine.matcher.find(tokenize("the Arabian Sea"))) == []

    def test_a_tenure(self):
        """A tenure is hidden by its office, holder and start."""
        first = DEFAULT.tenures["pakistan/prime-minister"][0]
        mine = DEFAULT.extended([Hidden("tenure", f"{first.office} {first.holder} {first.start}")])
        assert first not in mine.tenures["pakistan/prime-minister"]

    def test_and_put_another_in_its_place(self, extended):
        """A row can be hidden and given anew in one file."""
        mine = extended(
            '[[person]]\nid = "asim-munir"\nname = "Asim Munir"\n'
            '[[hidden]]\ntable = "person"\nid = "asim-munir"\n'
        )
        assert mine.people["asim-munir"] == Person("asim-munir", "Asim Munir")


class TestFaults:
    def test_shape(self, faults):
        """Everything that is wrong with the shape of rows is told at once, with file, row and field."""
        assert faults(
            '[[body]]\nid = "makran-works"\nnmae = "Makran Works"\nkind = "firm"\n'
            '[[bdoy]]\nid = "x"\n'
            '[[person]]\nid = "Jane Doe"\nname = "Jane Doe"\naliases = "J. Doe"\n'
            '[[person]]\nid = "asim-munir"\nmore_name = ["x"]\n'
            '[[tenure]]\noffice = "pakistan/president"\nstart = "2018-13"\nacting = 1\n'
            '[[state]]\nid = "zenda"\nname = "Zenda"\nbounds = [1, 0, 0, 1]\n'
            '[[hidden]]\ntable = "boddy"\nid = "x"\n'
            '[[hidden]]\ntable = "person"\nid = "asim-munirr"\n'
            '[[hidden]]\ntable = "person"\n'
        ) == [
            "body 1 (makran-works): unknown field 'nmae'; did you mean 'name'?",
            (
                "body 1 (makran-works): field 'kind': expected one of armed-group, company, "
                "government, media, military, organisation, got 'firm'"
            ),
            "unknown table [[bdoy]]; did you mean 'body'?",
            ("person 1 (Jane Doe): field 'id': expected lower-case words joined by hyphens, got 'Jane Doe'"),
            "person 1 (Jane Doe): field 'aliases': expected a list of texts, got 'J. Doe'",
            "person 2 (asim-munir): unknown field 'more_name'; did you mean 'name'?",
            "tenure 1 (pakistan/president): field 'start': expected a day that exists, got '2018-13'",
            "tenure 1 (pakistan/president): field 'acting': expected true or false, got 1",
            (
                "state 1 (zenda): field 'bounds': expected degrees south, north, west and east, "
                "got [1, 0, 0, 1]"
            ),
            "hidden 1 (x): field 'table': expected a table, got 'boddy'; did you mean 'body'?",
            (
                "hidden 2 (asim-munirr): field 'id': expected the id of a person, got 'asim-munirr'; "
                "did you mean 'asim-munir'?"
            ),
            "hidden 3: field 'id' is missing",
            "body 1 (makran-works): field 'name' is missing",
            "tenure 1 (pakistan/president): field 'holder' is missing",
            "tenure 1 (pakistan/president): field 'source' is missing",
        ]

    def test_rules(self, faults):
        """Rows that break a rule of the whole are told at once, with row and field."""
        source = 'source = "Somebody, something, 2020"\n'
        assert faults(
            '[[person]]\nid = "jane-doe"\nname = "Jane Doe"\ncountry = "atlantis"\naliases = ["Asim Munir"]\n'
            '[[place]]\nid = "doe-town"\nname = "Doe Town"\nkind = "city"\ncountry = "pakistan"\n'
            "latitude = 60\nlongitude = 70\n"
            f'[[tenure]]\noffice = "pakistan/president"\nholder = "jane-doe"\nstart = "2019-01-01"\n{source}'
            'end = "2018-01-01"\n'
            f'[[tenure]]\noffice = "pakistan/prime-minister"\nholder = "john-doe"\nstart = "2020"\n{source}'
            '[[place]]\nid = "inner"\nname = "Inner Doe"\nkind = "site"\nwithin = "inner"\n'
            '[[project]]\nid = "doe-road"\nname = "Doe Road"\nkind = "road"\nstatus = "planned"\n'
        ) == [
            "person 1 (jane-doe): field 'country': expected an id of states, got 'atlantis'",
            ("tenure 2 (pakistan/prime-minister): field 'holder': expected an id of people, got 'john-doe'"),
            "place 2 (inner): field 'within': leads back to the row itself",
            (
                "tenure 1 (pakistan/president): field 'end': expected an end on or after the start "
                "2019-01-01, got '2018-01-01'"
            ),
            (
                "tenure 2 (pakistan/prime-minister): field 'as_of': is missing: the last day for "
                "which the source shows an open tenure"
            ),
            ("project 1 (doe-road): field 'status_on': is missing: the day for which the status is given"),
            "project 1 (doe-road): field 'source': is missing: a public document by name and date",
            (
                "tenure 2 (pakistan/prime-minister): field 'start': imran-khan is in "
                "pakistan/prime-minister from 2018-08-18 until 2022-04-10"
            ),
            (
                "the lexicon's own tenure pakistan/prime-minister shehbaz-sharif 2022-04-11: field 'start': "
                "john-doe is in pakistan/prime-minister from 2020 until now"
            ),
            (
                "tenure 1 (pakistan/president): field 'start': arif-alvi is in pakistan/president "
                "from 2018-09-09 until 2024-03-10"
            ),
            "place 1 (doe-town): field 'latitude': expected 23 to 38 in pakistan, got 60.0",
            "person 1 (jane-doe): field 'aliases': 'asim munir' is a name of person asim-munir, too",
        ]

    def test_clashes(self, faults):
        """A row that is given twice, and an office with the title of another, clash."""
        person = '[[person]]\nid = "jane-doe"\nname = "Jane Doe"\n'
        assert faults(person + person) == [
            "person 2 (jane-doe): given twice, first as mine.toml: person 1 (jane-doe)"
        ]
        assert faults(
            '[[office]]\nid = "pakistan/boss"\ntitle = "boss"\nof = "pakistan"\naliases = ["army chief"]\n'
        ) == [
            (
                "office 1 (pakistan/boss): field 'aliases': 'army chief' is a title of "
                "pakistan/chief-of-army-staff, too"
            )
        ]

    def test_hidden_but_needed(self, faults):
        """A row that others refer to cannot be hidden alone."""
        found = faults('[[hidden]]\ntable = "place"\nid = "karachi"\n')
        assert found
        assert all(fault.startswith("the lexicon's own ") and "'karachi'" in fault for fault in found)

    def test_a_name_that_cannot_be_found(self):
        """A name of which nothing can be found in a text is no name."""
        with pytest.raises(LexiconError, match=r"body 1 \(x\): field 'name': '\?!' can be found in no text"):
            DEFAULT.extended([Body("x", "?!", "company")])

    @pytest.mark.parametrize("text", ["[[body]\n", "\udcff", None])
    def test_no_toml(self, tmp_path, text):
        """A file that is missing, no UTF-8 or no TOML is a fault as others are."""
        path = tmp_path / "mine.toml"
        if text is not None:
            path.write_text(text, encoding="utf-8", errors="surrogateescape")
        with pytest.raises(LexiconError, match=r"the lexicon has 1 fault\nmine\.toml: "):
            DEFAULT.extended(path)

    @pytest.mark.parametrize("source", [["asim-munir"], [None]])
    def test_no_rows(self, source):
        """What is neither a path nor rows is an error."""
        with pytest.raises(InvalidValueError, match="expected a row, or the path of a TOML file"):
            DEFAULT.extended(source)


class TestInstalled:
    @pytest.fixture(autouse=True)
    def points(self, monkeypatch):
        """Have packages installed that ship rows, by name of their entry point."""
        points = {}

        def entry_points(*, group):
            assert group == "cpecwatch.lexicon"
            return [
                SimpleNamespace(name=name, value=f"{name}:rows", load=load) for name, load in points.items()
            ]

        monkeypatch.setattr(extending, "entry_points", entry_points)
        extending.installed_sources.cache_clear()
        Lexicon.installed.cache_clear()
        yield points
        extending.installed_sources.cache_clear()
        Lexicon.installed.cache_clear()

    def test_rows_paths_and_functions(self, points, tmp_path):
        """A package ships a path, rows, or a function that returns one of them."""
        path = tmp_path / "theirs.toml"
        path.write_text('[[person]]\nid = "cyd-doe"\nname = "Cyd Doe"\n', encoding="utf-8")
        points["rows"] = lambda: [Person("ann-doe", "Ann Doe")]
        points["function"] = lambda: lambda: [Person("bob-doe", "Bob Doe")]
        points["path"] = lambda: path
        installed = Lexicon.installed()
        assert {"ann-doe", "bob-doe", "cyd-doe"} <= set(installed.people)
        assert Lexicon.installed() is installed

    def test_the_default_has_none_of_them(self, points):
        """What is installed does not change what the default lexicon says."""
        points["rows"] = lambda: [Person("ann-doe", "Ann Doe")]
        assert "ann-doe" in Lexicon.installed().people
        assert "ann-doe" not in Lexicon.default().people

    def test_none_installed(self):
        """Without such packages it is the default lexicon."""
        assert Lexicon.installed() is Lexicon.default()

    def test_a_broken_one(self, points):
        """A package whose rows cannot be loaded is an error that names it."""

        def fail():
            raise ImportError

        points["theirs"] = fail
        with pytest.raises(LexiconError, match=r"entry point 'theirs' \(theirs:rows\): ImportError"):
            Lexicon.installed()


def test_entry_points_of_real_packages(tmp_path, monkeypatch):
    """An entry point in the metadata of an installed package is found."""
    info = tmp_path / "theirs-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[cpecwatch.lexicon]\ntheirs = theirs_rows:ROWS\n")
    (tmp_path / "theirs_rows.py").write_text(
        "from cpecwatch.lexicon import Person\nROWS = [Person('ann-doe', 'Ann Doe')]\n"
    )
    monkeypatch.syspath_prepend(tmp_path)
    extending.installed_sources.cache_clear()
    assert [point.name for point in importlib.metadata.entry_points(group=extending.GROUP)] == ["theirs"]
    assert extending.installed_sources()["theirs"] == [Person("ann-doe", "Ann Doe")]
    extending.installed_sources.cache_clear()


def test_the_verbs_take_it():
    """Pages are read by the lexicon that the verbs are given."""
    mine = DEFAULT.extended([Body("makran-works", "Makran Works", "company", "pakistan")])
    page = cpecwatch.parse(
        "Makran Works asks for guards\n\nKARACHI: Makran Works asked Pakistan to protect its workers."
    )
    assert "makran-works" in {actor.id for actor in cpecwatch.extract(page, lexicon=mine).actors}
    assert "makran-works" not in {actor.id for actor in cpecwatch.extract(page).actors}
