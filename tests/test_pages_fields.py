"""The fields of an article, one behaviour to a test, on small pages."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from cpecwatch import Article, Lexicon
from cpecwatch.lexicon import Outlet
from cpecwatch.pages import parse_page

STORY = (
    "New guards came to the port on Monday, the ministry said in a statement that named no figures.",
    "They are to stay until the railway is built, according to an official who was at the talks.",
    "Fishermen asked who would open the gates for them in the morning, and got no answer from anybody.",
)
BODY = "\n\n".join(STORY)
TITLE = "New guards come to port of Gwadar"
IST, PKT = timezone(timedelta(hours=5, minutes=30)), timezone(timedelta(hours=5))


def page(*head: str, body: str = BODY, foot: str = "") -> Article:
    return parse_page("\n\n".join((*head, body, foot)))


# -- headline --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        TITLE,
        f"Exclusive | {TITLE}",
        f"EXPLAINED: {TITLE}",
        f"LIVE | {TITLE}",
        f"WATCH: {TITLE}",
        f"[Watch] {TITLE}",
        f"BREAKING! {TITLE}",
        f"{TITLE} | Exclusive",
        f"{TITLE} - Xinhua",
        f"{TITLE} | The Coast Times",
        f"{TITLE} | World | The Coast Times",
        f"{TITLE} (VIDEO)",
        f"2024-10-04 {TITLE}",
    ],
)
def test_labels_and_outlets_are_no_part_of_a_headline(line):
    assert page(line, "By Jane Doe").title == TITLE


@pytest.mark.parametrize(
    "line", ["Pak-China ties: what next?", "Gwadar - a port without ships", "Who guards whom?"]
)
def test_what_looks_like_a_label_and_is_none_stays_in_the_headline(line):
    assert page(line, "By Jane Doe").title == line


def test_a_headline_that_stands_twice_is_labelled_twice():
    article = page(f"Home » World » {TITLE}", TITLE, "Share", TITLE, "By Jane Doe")
    assert article.title == TITLE
    labels = [article.text[s.start : s.end].strip() for s in article.segments if s.label == "headline"]
    assert labels == [TITLE, TITLE]


def test_a_text_without_a_headline_has_none():
    article = parse_page(BODY)
    assert article.title is None
    assert [paragraph.text for paragraph in article.paragraphs] == list(STORY)


def test_a_headline_of_two_lines_in_a_column_is_one():
    text = (
        "GUARDS COME TO PORT OF\nGWADAR AS TALKS END\n\nBY OUR CORRESPONDENT\n\n"
        "GWADAR: NEW GUARDS CAME TO THE PORT ON MONDAY, THE\nMINISTRY SAID IN A STATEMENT THAT NAMED NO\n"
        "FIGURES. THEY ARE TO STAY UNTIL THE RAILWAY IS BUILT,\nACCORDING TO AN OFFICIAL.\n"
    )
    article = parse_page(text)
    assert article.title == "GUARDS COME TO PORT OF GWADAR AS TALKS END"
    assert len(article.paragraphs) == 1
    assert article.authors == ()


# -- outlet ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        (("The Makran Mirror", TITLE), ""),
        ((TITLE,), "© 2023 The Makran Mirror. All rights reserved."),
        ((TITLE,), "Copyright © 2023 The Makran Mirror"),
        ((TITLE,), "Published in The Makran Mirror, October 4th, 2024"),
        ((f"{TITLE} | The Makran Mirror",), ""),
        ((TITLE,), "(This story has not been edited by The Makran Mirror staff and came from a feed.)"),
        ((TITLE,), "Follow The Makran Mirror on WhatsApp\n\nDownload The Makran Mirror app"),
    ],
)
def test_an_outlet_that_the_lexicon_does_not_know_is_recognised_by_form(head, foot):
    assert page(*head, "By Jane Doe", foot=foot).outlet == "The Makran Mirror"


def test_an_outlet_glued_to_the_day_is_the_original_one():
    article = page(TITLE, TITLE, "Makran Mirror04-10-2024", foot="© 2024 Daily Collector")
    assert article.outlet == "Makran Mirror"
    assert article.published == date(2024, 10, 4)


def test_a_known_outlet_goes_by_its_usual_name_wherever_it_is_named():
    lexicon = Lexicon([Outlet("makran-mirror", "The Makran Mirror", domains=("makranmirror.example",))])
    text = f"{TITLE}\n\n{BODY}\n\nwww.makranmirror.example"
    assert parse_page(text, lexicon=lexicon).outlet == "The Makran Mirror"


def test_a_page_that_names_no_outlet_has_none():
    assert page(TITLE, "By Jane Doe").outlet is None


# -- dates -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Published: 4 October 2024", date(2024, 10, 4)),
        ("Published October 4, 2024", date(2024, 10, 4)),
        ("Posted on October 4th, 2024", date(2024, 10, 4)),
        ("Published: 04 Oct 2024, 07:52 PM IST", datetime(2024, 10, 4, 19, 52, tzinfo=IST)),
        ("First Published: October 4, 2024, 18:41 IST", datetime(2024, 10, 4, 18, 41, tzinfo=IST)),
        ("Oct 04, 2024 | 09:05 am PKT", datetime(2024, 10, 4, 9, 5, tzinfo=PKT)),
        ("2024-10-04 22:17:45", datetime(2024, 10, 4, 22, 17, 45)),  # noqa: DTZ001  # the page names no zone
        ("2024-10-04T22:17:45Z", datetime(2024, 10, 4, 22, 17, 45, tzinfo=UTC)),
        ("12:05 am, October 4, 2024", datetime(2024, 10, 4, 0, 5)),  # noqa: DTZ001
        ("Friday, October 04, 2024", date(2024, 10, 4)),
        ("October 4, 2024 15:05 GMT+8", datetime(2024, 10, 4, 15, 5, tzinfo=timezone(timedelta(hours=8)))),
        ("24/10/2024", date(2024, 10, 24)),
        ("10/24/2024", date(2024, 10, 24)),
    ],
)
def test_a_stated_day_is_read_with_its_time_and_zone_if_it_has_them(line, published):
    article = page(TITLE, line)
    assert article.published == published
    assert type(article.published) is type(published)
    assert article.updated is None


def test_nothing_is_made_up_where_a_date_lacks_a_part():
    for line in ("October 2024", "Friday", "2024", "09:05 am", "14 hours ago"):
        assert page(TITLE, line).published is None, line


def test_a_page_that_was_updated_says_when_it_was_published_only_if_it_says_so():
    article = page(TITLE, "Last Updated: October 4, 2024, 09:12 IST")
    assert article.published is None
    assert article.updated == datetime(2024, 10, 4, 9, 12, tzinfo=IST)
    article = page(TITLE, "Published October 3, 2024 | Updated October 4, 2024")
    assert (article.published, article.updated) == (date(2024, 10, 3), date(2024, 10, 4))


def test_of_several_days_of_publication_the_first_one_counts():
    article = page(TITLE, "Published: 4 October 2024", foot="First published: 3 October 2024")
    assert article.published == date(2024, 10, 3)


def test_the_day_of_another_story_is_not_this_ones():
    foot = "Related Articles\n\nRain stops all trains between Quetta and Sibi\n\nPublished: 1 May 2020"
    assert page(TITLE, "Published: 4 October 2024", foot=foot).published == date(2024, 10, 4)


def test_a_day_in_numbers_that_may_be_another_is_read_day_first_and_reported():
    article = page(TITLE, "04/10/2024")
    assert article.published == date(2024, 10, 4)
    assert [problem.code for problem in article.problems] == ["date.ambiguous"]


@pytest.mark.parametrize(
    ("country", "published"), [("united-states", date(2024, 4, 10)), ("pakistan", date(2024, 10, 4))]
)
def test_the_country_of_the_outlet_decides_which_comes_first_of_day_and_month(country, published):
    lexicon = Lexicon([Outlet("makran-mirror", "The Makran Mirror", country=country)])
    article = parse_page(f"The Makran Mirror\n\n{TITLE}\n\n04/10/2024\n\n{BODY}", lexicon=lexicon)
    assert article.published == published
    assert article.problems == ()


def test_the_zone_of_the_outlet_is_that_of_a_time_without_one():
    lexicon = Lexicon([Outlet("makran-mirror", "The Makran Mirror", country="pakistan", zone="Asia/Karachi")])
    text = f"The Makran Mirror\n\n{TITLE}\n\nPublished October 4, 2024 07:14am\n\n{BODY}"
    assert parse_page(text, lexicon=lexicon).published == datetime(2024, 10, 4, 7, 14, tzinfo=PKT)
    # One that the page names counts for more.
    text = text.replace("07:14am", "07:14am IST")
    assert parse_page(text, lexicon=lexicon).published == datetime(2024, 10, 4, 7, 14, tzinfo=IST)


def test_a_zone_name_with_several_meanings_is_read_by_the_country_of_the_outlet():
    text = f"The Makran Mirror\n\n{TITLE}\n\nOctober 4, 2024 07:14am PST\n\n{BODY}"
    for country, hours in (("pakistan", 5), ("united-states", -8)):
        lexicon = Lexicon([Outlet("makran-mirror", "The Makran Mirror", country=country)])
        published = parse_page(text, lexicon=lexicon).published
        assert isinstance(published, datetime)
        assert published.utcoffset() == timedelta(hours=hours)


# -- authors and agencies --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe", ("Jane Doe",)),
        ("BY JANE DOE", ("Jane Doe",)),
        ("By: Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("Jane Doe | John Roe", ("Jane Doe", "John Roe")),
        ("Written by Jane Doe", ("Jane Doe",)),
        ("Reported By: Jane Doe", ("Jane Doe",)),
        ("By Jane Doe | Updated: October 4, 2024 18:26 IST", ("Jane Doe",)),
        ("Jane Doe Published October 4, 2024", ("Jane Doe",)),
        ("By Jane Doe in Karachi and John Roe in Beijing", ("Jane Doe", "John Roe")),
        ("By Dr Jane Doe", ("Jane Doe",)),
        ("By our correspondent", ()),
        ("By Web Desk", ()),
        ("Outlook Web Desk", ()),
        ("News Desk", ()),
        ("Reported By :", ()),
        ("Edited By: Jane Doe", ()),
    ],
)
def test_authors_are_people_and_no_desks(line, authors):
    assert page(TITLE, line, "4 October 2024").authors == authors


def test_authors_are_named_below_where_nobody_is_above():
    foot = "(Reporting by Jane Doe in Karachi and John Roe in Beijing; Editing by Ann Poe)"
    article = page(TITLE, "4 October 2024", foot=foot)
    assert article.authors == ("Jane Doe", "John Roe")
    assert "Reporting by" not in article.body


@pytest.mark.parametrize(
    ("head", "first", "last", "agencies"),
    [
        ("", "Islamabad, Oct 4 (PTI) ", "", ("PTI",)),
        ("", "BEIJING, July 5 (APP): ", "", ("APP",)),
        ("", "KARACHI (Reuters) - ", "", ("Reuters",)),
        ("", "BEIJING, Oct. 4 (Xinhua) -- ", " Enditem", ("Xinhua",)),
        ("PTI", "", "", ("PTI",)),
        ("Press Trust of India", "", "", ("PTI",)),
        ("", "", "\n\n(With inputs from AFP and APP)", ("AFP", "APP")),
        ("", "", " (ANI)", ("ANI",)),
        ("", "Islamabad, Oct 4 (PTI) ", " PTI SKD ZR AKM ZR", ("PTI",)),
    ],
)
def test_agencies_are_read_where_stories_credit_them(head, first, last, agencies):
    article = page(*filter(None, (TITLE, head)), body=first + BODY + last)
    assert article.agencies == agencies
    assert article.body.endswith("from anybody.")


def test_an_agency_that_is_only_spoken_of_gets_no_credit():
    assert page(TITLE, body=BODY + "\n\nThe envoy told Reuters that he had not been asked.").agencies == ()


# -- dateline --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("GWADAR: ", "Gwadar"),
        ("BEIJING, July 5 (APP): ", "Beijing"),
        ("Islamabad/Beijing, Aug 14 (PTI) ", "Islamabad/Beijing"),
        ("URUMQI ( APP ) ", "Urumqi"),
        ("Islamabad - ", "Islamabad"),
        ("ISLAMABAD, Sept 6, 2014 (AFP) - ", "Islamabad"),
        ("PESHAWAR, Pakistan (AP) — ", "Peshawar"),
        ("QUETTA — ", "Quetta"),
        ("NEW DELHI: ", "New Delhi"),
        ("TURBAT: ", "Turbat"),
        ("ISLAMABAD- ", "Islamabad"),
        ("ISLAMABAD (PEN) : ", "Islamabad"),
        ("ISLAMABAD, (Coast Point - 30th Apr, 2024) ", "Islamabad"),
    ],
)
def test_a_dateline_gives_the_place_and_stays_in_the_body(opening, place):
    article = page(TITLE, body=opening + BODY)
    assert article.dateline == place
    assert article.paragraphs[0].text.startswith(opening.strip())
    (segment,) = (s for s in article.segments if s.label == "dateline")
    assert article.text[segment.start : segment.end].strip() == opening.strip()


@pytest.mark.parametrize(
    "opening",
    ["Prime Minister (PM) Shehbaz Sharif said that ", "China - and not only China - ", "Q: ", "Wang Yi: "],
)
def test_other_openings_are_no_datelines(opening):
    assert page(TITLE, body=opening + BODY).dateline is None


def test_a_dateline_that_a_hyphen_glues_to_the_story_is_one():
    assert page(TITLE, body=f"ISLAMABAD-{BODY}").dateline == "Islamabad"


@pytest.mark.parametrize("line", ["Islamabad: May 21, 2024", "New Delhi, UPDATED: May 21, 2024 10:00 IST"])
def test_a_place_beside_the_day_is_where_the_story_was_written(line):
    article = page(TITLE, line)
    assert article.dateline == line.partition(":")[0].partition(",")[0]
    assert line not in article.body


def test_a_place_beside_the_author_is_where_the_story_was_written():
    article = parse_page(f"Jane Doe Islamabad\n{BODY}")
    assert (article.title, article.authors, article.dateline) == (None, ("Jane Doe",), "Islamabad")


def test_an_outlet_that_names_itself_in_the_dateline_is_the_outlet():
    lexicon = Lexicon.default().extended([Outlet("coast-point", "Coast Point")])
    text = f"{TITLE}\n\nISLAMABAD, (Coast Point - 30th Apr, 2024) {BODY}"
    assert parse_page(text, lexicon=lexicon).outlet == "Coast Point"


# -- standfirst ------------------------------------------------------------------------------------------


def test_a_standfirst_stands_apart_from_the_story_and_is_none_of_it():
    lead = "A thousand men are to be sent, and nobody knows yet who pays them."
    article = page(TITLE, lead, "By Jane Doe", "4 October 2024")
    assert article.standfirst == lead
    assert lead not in article.body


def test_bullets_under_a_headline_are_a_standfirst_of_several_lines():
    article = page(TITLE, "• Thousand men to come\n• Nobody knows who pays them", "4 October 2024")
    assert article.standfirst == "Thousand men to come\nNobody knows who pays them"


def test_points_above_the_dateline_of_a_text_without_a_headline_are_a_standfirst():
    points = (
        "Men to stay until railway is built.",
        "Fishermen ask who opens gates.",
        "Ministry names no figures.",
    )
    article = parse_page("\n\n".join((*points, f"GWADAR: {BODY}")))
    assert article.title is None
    assert article.standfirst == "\n".join(points)
    assert article.paragraphs[0].text.startswith("GWADAR:")


def test_the_first_paragraph_of_a_story_is_no_standfirst():
    assert page(TITLE, "By Jane Doe", "4 October 2024").standfirst is None
    assert page(TITLE).standfirst is None


# -- what stands in the story and is none of it ----------------------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Also Read: Who pays the guards of the coast?",
        "READ MORE: Who pays the guards of the coast?",
        "ADVERTISEMENT",
        "Story continues below this ad",
        "Share on Facebook",
        "Men at the gate of the port. (Image: AP/File)",
        "Men at the gate of the port. PHOTO: REUTERS",
        "Sign up for our morning newsletter",
        "Swipe Left For Next Video",
        "Why Nobody Pays The Guards Of The Coast",
        "RelatedGuards of the coast go without pay again",
        "Two gunmen killed in attack on convoy of engineers near the port",
        "Men stand at the gate of the port as a lorry passes. —APP",
        "Men stand at the gate of the port as a lorry passes/ AFP",
    ],
)
def test_links_adverts_and_captions_are_cut_out_of_the_story(line):
    article = page(TITLE, "By Jane Doe", body=f"{STORY[0]}\n\n{STORY[1]}\n\n{line}\n\n{STORY[2]}")
    assert [paragraph.text for paragraph in article.paragraphs] == list(STORY)


@pytest.mark.parametrize(
    "tail",
    [
        "PTI SKD ZR AKM ZR",
        "(Reporting by Jane Doe; Editing by Ann Poe)",
        "Enditem",
        "Also Read | Who pays the guards of the coast?",
        f"News world {TITLE} | Exclusive",
        "(With PTI inputs)",
        "Follow us on Google News",
        "© 2024 The Makran Mirror",
        "Read More",
    ],
)
def test_furniture_glued_to_the_last_sentence_is_cut_off_it(tail):
    article = page(TITLE, "By Jane Doe", body=f"{BODY} {tail}")
    assert article.paragraphs[-1].text == STORY[-1]


@pytest.mark.parametrize(
    "sentence",
    [
        "Published figures put the number of Chinese workers in Pakistan at about 20,000, down by a third.",
        "Read more closely, the statement does not promise anything, an official in Quetta conceded.",
        "Share prices of cement makers fell by four per cent in Karachi when the news came out.",
        "Hosted by the planning minister, the meeting lasted for six hours and ended without a statement.",
        "Follow-up talks are to be held in Beijing next month, the Chinese embassy told reporters.",
        "Comments by the Chinese ambassador angered the ministry, according to two people who were there.",
        "Advertisements for the jobs were placed in newspapers in Quetta, and forty thousand men applied.",
        "Related charges against four policemen were dropped by a court in Gwadar for want of evidence.",
        "Twelve people are still being treated in the hospital of the port, the police chief said.",
        "Also read out at the meeting was a letter from the Chinese premier, an official said.",
        "Updated maps of the coast were handed to the navy, which had asked for them in March.",
        "By then the Chinese had left, and the police opened the road to the port again.",
        "About the author of the threat nothing is known, the police said in the evening.",
        "Tags were fixed to every lorry that left the port, so that the army could follow them.",
        "“We have had enough of this,” he said.",
        "Nobody came.",
    ],
)
def test_sentences_that_begin_like_furniture_stay_in_the_story(sentence):
    for place in range(len(STORY) + 1):
        parts = [*STORY[:place], sentence, *STORY[place:]]
        if place == len(STORY) and len(sentence) < 40:
            continue
        article = page(TITLE, "By Jane Doe", "4 October 2024", body="\n\n".join(parts))
        assert sentence in article.body or (place == 0 and article.standfirst == sentence), place


def test_a_mark_that_ends_a_story_is_no_reason_to_leave_out_its_last_paragraph():
    assert page(TITLE, "By Jane Doe", body=f"{BODY} ■").paragraphs[-1].text.startswith(STORY[-1])


def test_papers_that_leave_out_full_stops_keep_their_sentences():
    bare = [sentence.rstrip(".") for sentence in STORY[1:]]
    article = page(TITLE, "By Jane Doe", body="\n\n".join([STORY[0], *bare, "Nobody knew why."]))
    assert all(sentence in article.body for sentence in bare)


def test_the_lines_of_a_narrow_column_are_one_paragraph_that_spans_them():
    text = f"""{TITLE}

New guards came to the port on Monday, the ministry
said in a statement that named no figures. They are
to stay until the railway is built, according to an
official who was at the talks.

Fishermen asked who would open the gates for them
in the morning, and got no answer from anybody in
the town.
"""
    article = parse_page(text)
    assert [p.text.count("\n") for p in article.paragraphs] == [3, 2]


def test_what_readers_write_below_a_story_is_none_of_it():
    foot = (
        "COMMENTS (2)\n\nGul | 2 days ago\n\nThey will guard the road, and nobody will guard the people of "
        "this coast, as always.\n\nRecommend 14\n\nSher Khan\n\nThe army should never have let them in, "
        "that is all I have to say about this port."
    )
    article = page(TITLE, "By Jane Doe", foot=foot)
    assert [paragraph.text for paragraph in article.paragraphs] == list(STORY)
    assert article.related == ()


# -- other articles --------------------------------------------------------------------------------------

OTHER = """Rain stops all trains between Quetta and Sibi

Hill Post05-10-2024

Two bridges were swept away on Monday night, and passengers spent the night in a school near the station.

The railways said that it would take a week to lay a new track, and that buses would be sent from Sibi on
Wednesday. Farmers asked for help as the water rose in the orchards, and a minister is to visit the valley.
"""


def test_other_whole_articles_are_read_as_articles_of_their_own():
    article = page(TITLE, TITLE, "Makran Mirror04-10-2024", foot=f"Related Articles\n\n{OTHER}")
    (other,) = article.related
    assert other.title == "Rain stops all trains between Quetta and Sibi"
    assert len(other.paragraphs) == 2
    assert other.text in article.text
    assert "bridges" not in article.body
    (segment,) = (s for s in article.segments if s.label == "other-article")
    assert article.text[segment.start : segment.end] == other.text


def test_a_teaser_that_ends_in_read_more_is_no_article():
    foot = f"Related Articles\n\n{OTHER.strip()} Read More"
    article = page(TITLE, TITLE, "Makran Mirror04-10-2024", foot=foot)
    assert article.related == ()
    assert "bridges" not in article.body


def test_the_id_of_an_article_is_a_digest_of_its_text():
    first, second = page(TITLE), page(TITLE)
    assert first.id == second.id
    assert first.id.startswith("article-")
    assert len(first.id) == len("article-") + 16
    assert page(TITLE, "By Jane Doe").id != first.id
    assert {evidence.article for evidence in first.evidence} <= {first.id}


# -- what stands at the head of pages in one shape or another --------------------------------------------


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe | John Roe Published October 4, 2024 Updated October 4, 2024 10:02am",
        "Story by Jane Doe and John Roe - 2 min read",
        "By Jane Doe, John Roe",
    ],
)
def test_all_who_are_credited_in_one_line_are_authors(line):
    """Several names in one line are as many authors, whatever stands between and behind them."""
    assert page("The Coast Post", TITLE, line).authors == ("Jane Doe", "John Roe")


def test_an_outlet_in_short_is_no_author():
    """An outlet that signs with its initials credits nobody."""
    assert page("The Coast Post", TITLE, "By TCP - October 4, 2024").authors == ()
    assert page("The Coast Post", TITLE, "By JANE DOE - October 4, 2024").authors == ("Jane Doe",)


@pytest.mark.parametrize("credit", ["© Provided by The Coast Post", "© AFP", "© Getty Images"])
def test_what_stands_above_whose_picture_it_is_is_its_caption(credit):
    """The line right above the owner of a picture is a caption, also where it stands twice."""
    shown = "Guards with the minister for ports in Gwadar"
    article = page(TITLE, "By Jane Doe", f"{shown}\n{shown}\n{credit}")
    assert article.title == TITLE
    assert [caption.text for caption in article.captions] == [shown, shown, credit]


def test_a_sentence_that_shows_and_stands_twice_is_a_caption():
    """A whole sentence that stands twice and tells what a picture shows is no standfirst."""
    shown = "The minister, left, and the envoy pose for a photo before their meeting in Gwadar, Oct. 4, 2024."
    article = page(TITLE, "Jane Doe", shown, shown, body=f"GWADAR - {BODY}")
    assert (article.standfirst, article.dateline) == (None, "Gwadar")
    assert [caption.text for caption in article.captions] == [shown, shown]


@pytest.mark.parametrize(
    ("opening", "dateline"),
    [
        ("Beijing—Chief guards came to the port", "Beijing"),
        ("Beijing-based guards came to the port", None),
        ("Karachi-Lahore traffic came to the port", None),
        ("Delhi-NCR guards came to the port", None),
    ],
)
def test_a_dash_alone_parts_a_place_from_its_story(opening, dateline):
    """A known place before a dash is a dateline, unless the dash makes one word or road of it."""
    body = f"{opening} on Monday, the ministry said in a statement that named no figures.\n\n{BODY}"
    assert page(TITLE, "By Jane Doe", body=body).dateline == dateline


def test_an_agency_on_top_of_its_own_page_is_the_outlet():
    """Above the headline an agency's name is that of the page, beside the byline it is a credit."""
    own = page("Reuters", "World Business Markets", TITLE, "By Jane Doe")
    assert own.outlet == "Reuters"
    credited = page("The Coast Post", TITLE, "Reuters |", "October 4, 2024")
    assert (credited.outlet, credited.agencies) == ("The Coast Post", ("Reuters",))


def test_all_points_under_their_heading_are_the_standfirst():
    """Bullets under "Key points" sum the story up, each of them."""
    points = ("Guards have come to the port.", "Nobody is in command of them.")
    article = page(TITLE, "Key points", "\n".join(f"• {point}" for point in points))
    assert article.standfirst == "\n".join(points)
    assert article.paragraphs[0].text == STORY[0]


def test_initials_of_a_logo_are_no_part_of_the_name():
    """The initials that a logo sets before a name are left out."""
    assert page("TCP The Coast Post", TITLE, "By Jane Doe").outlet == "The Coast Post"


def test_who_owns_a_newsletter_is_not_its_name():
    """A person in the copyright line does not take the place of the name on top."""
    assert (
        page("Ports & Posts", TITLE, "Jane Doe", "Oct 4, 2024", foot="© 2024 Jane Doe").outlet
        == "Ports & Posts"
    )


def test_a_blog_is_named_below_its_first_link():
    """The first line that is no menu is the masthead."""
    assert (
        page("Skip to content", "Makran Diary", "Menu", TITLE, "Posted by Jane Doe").outlet == "Makran Diary"
    )


def test_an_agency_may_say_from_where_it_reports():
    """A line of an agency and a place credits the agency."""
    assert page("The Coast Post", TITLE, "PTI, Islamabad,", "OCT 04 2024, 18:42 IST").agencies == ("PTI",)


def test_a_byline_above_the_credit_of_a_picture_is_no_caption():
    """A line that signs and dates the story keeps to that, whatever stands below it."""
    article = page("The Coast Post", TITLE, "By News Desk - October 4, 2024\nPhoto: File/AP")
    assert article.published == date(2024, 10, 4)
