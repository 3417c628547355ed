"""Bytes to text: what a page is decoded as, what is put right, and what is refused."""

from __future__ import annotations

import pytest
from tests.pages.checking import dev_pages, faults

from cpecwatch import InvalidValueError, UnreadableTextError
from cpecwatch.pages import parse_page
from cpecwatch.pages.decoding import decode
from cpecwatch.pages.mojibake import repair

PAGES = dev_pages()
SENTENCE = (
    "Beijing’s envoy said “no” – twice – and left for Gwadar in the evening, the ministry’s spokesman said."
)
PAGE = f"Guards for Gwadar\n\n{SENTENCE}\n\n{SENTENCE.replace('left', 'went')}\n"


def codes(article) -> list[str]:
    return [problem.code for problem in article.problems]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_a_page_says_the_same_in_every_encoding(name, encoding):
    text, gold = PAGES[name]
    text = text.removeprefix("\ufeff")
    gold = {field: value for field, value in gold.items() if field != "problems"}
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        pytest.skip("the encoding lacks a character of the page")
    article = parse_page(data)
    assert list(faults(article, gold)) == []
    assert article.text == parse_page(text).text


def test_a_text_is_taken_as_it_is():
    assert parse_page(PAGE).text == PAGE
    assert codes(parse_page(PAGE)) == []
    assert parse_page("\ufeff" + PAGE).text == "\ufeff" + PAGE


def test_an_encoding_that_is_declared_is_believed_where_it_fits():
    assert parse_page("Пекин и Исламабад".encode("koi8-r"), encoding="koi8-r").text == "Пекин и Исламабад"
    assert "encoding.declared" not in codes(parse_page(PAGE.encode(), encoding="UTF8"))
    assert parse_page(PAGE.encode("utf-8-sig"), encoding="utf-8").text == PAGE


def test_an_encoding_that_is_declared_and_wrong_is_passed_over_and_said_so():
    article = parse_page(PAGE.encode("cp1252"), encoding="utf-8")
    assert article.text == PAGE
    assert codes(article) == ["encoding.declared", "encoding.guessed"]


def test_an_encoding_that_nobody_knows_is_an_error_that_names_it():
    with pytest.raises(InvalidValueError, match="klingon"):
        parse_page(b"CPEC", encoding="klingon")
    # "hex" and "rot13" are codecs of Python, but no encodings of text.
    with pytest.raises(InvalidValueError, match="hex"):
        parse_page(b"CPEC", encoding="hex")


def test_windows_quotes_without_a_declaration_are_read_and_said_so():
    article = parse_page(PAGE.encode("cp1252"))
    assert article.text == PAGE
    assert codes(article) == ["encoding.guessed"]


@pytest.mark.parametrize(
    ("words", "encoding"),
    [
        (
            "中国和巴基斯坦官员周二同意成立联合小组,以保护瓜达尔港的中国工程师。中巴经济走廊安全" * 5,
            "gb18030",
        ),
        ("Пекин и Исламабад договорились об охране инженеров в порту Гвадар." * 5, "cp1251"),
    ],
)
def test_other_scripts_are_detected(words, encoding):
    article = parse_page(words.encode(encoding))
    assert article.text == words
    assert codes(article)[0] == "encoding.guessed"


def test_one_broken_byte_does_not_undo_a_page_in_utf_8():
    article = parse_page(PAGE.encode() * 3 + b"\xff the end.")
    assert article.text == PAGE * 3 + "\ufffd the end."
    assert codes(article)[0] == "encoding.damaged"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3 1 0 obj", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "a PNG picture"),
        (b"PK\x03\x04\x14\x00\x06\x00", "a ZIP archive"),
        (b"\x1f\x8b\x08\x00\x00\x00\x00\x00", "gzip"),
        (bytes(range(256)) * 8, "byte|character"),
        (b"\x00\x01\x02\x03" * 100, "character"),
    ],
)
def test_bytes_that_are_no_text_are_refused_with_what_they_are_and_where(data, what):
    with pytest.raises(UnreadableTextError, match=what):
        parse_page(data)


@pytest.mark.parametrize("mill", [1, 2])
def test_mojibake_is_put_right_and_said_so(mill):
    garbled = PAGE
    for _ in range(mill):
        garbled = garbled.encode().decode("cp1252", errors="replace").replace("\ufffd", "\x9d")
    article = parse_page(garbled)
    assert article.text == PAGE
    assert codes(article) == ["encoding.mojibake"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("Beijingâ€™s", "Beijing’s"),
        ("â€œsecurityâ€\x9d", "“security”"),
        ("â€œsecurityâ€", "“security”"),
        ("the road â€” again", "the road — again"),
        ("Home Â» World", "Home » World"),
        ("twenty\u00a0millionÂ\u00a0yuan", "twenty\u00a0million\u00a0yuan"),
        ("waitâ€¦", "wait…"),
        ("ï»¿Title", "\ufeffTitle"),
    ],
)
def test_what_utf_8_becomes_when_read_as_windows_1252_is_repaired(wrong, right):
    assert repair(wrong)[0] == right


@pytest.mark.parametrize(
    "words", ["São Paulo", "PÂTÉ", "Ângela", "naïve café", "Ã", "â", "Ünal Çevik", "5 Å"]
)
def test_words_of_other_languages_are_no_mojibake(words):
    assert repair(words) == (words, 0)


def test_lone_surrogates_become_replacement_characters_and_are_reported():
    article = parse_page("Guards for Gwadar\ud800 \udfff")
    assert article.text == "Guards for Gwadar\ufffd \ufffd"
    assert "text.surrogates" in codes(article)
    # What a page holds can always be written to a file.
    article.text.encode()


def test_control_characters_are_kept_and_reported():
    article = parse_page(PAGE.replace("for", "f\x07or").replace(" said", "\0said"))
    assert "\x07" in article.text
    assert "\0" in article.text
    assert codes(article) == ["text.controls"]
    assert len(article.paragraphs) == 2


@pytest.mark.parametrize("page", ["", " ", "\n\n\t\n", "\ufeff", b"", b"\xef\xbb\xbf"])
def test_a_page_without_words_is_an_article_without_a_body(page):
    article = parse_page(page)
    assert article.body == ""
    assert article.title is None
    assert codes(article)[-2:] == ["text.empty", "page.no-body"] or page == "\ufeff"


def test_a_page_that_is_still_html_is_said_to_be():
    article = parse_page(
        "<!DOCTYPE html>\n<html><head><title>CPEC</title></head><body><p>Hi</p></body></html>"
    )
    assert "text.markup" in codes(article)


def test_other_buffers_of_bytes_are_read_as_well():
    assert decode(bytearray(PAGE.encode()))[0] == PAGE
    assert decode(memoryview(PAGE.encode()))[0] == PAGE
