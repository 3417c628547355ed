"""Names of the sections of news sites."""

from __future__ import annotations

from cpecwatch.pages.phrases import phrases

__all__ = ["SECTIONS"]

#: Names of sections, as menus and kickers print them.
SECTIONS = frozenset(
    phrases("""
        home; news; latest; popular; world; pakistan; india; china; asia; international; national; nation;
        business; economy; politics; opinion; opinions; op-ed; oped; editorial; editorials; editor's
        picks; sport; sports; cricket; football; lifestyle; life & style; style; entertainment; showbiz;
        culture; culture & lifestyle; tech; technology; science; health; education; travel; food; fashion;
        arts; books; magazine; sunday magazine; interview; interviews; features; feature; analysis;
        explained; explainer; explainers; investigation; in depth; long read; longread; long reads;
        special report; special reports; exclusive; exclusives; video; videos; photos; photo; gallery;
        multimedia; podcast; podcasts; blogs; blog; columns; column; columnists; commentary; comment;
        letters; letter; archive; archives; metro; city; cities; region; regions; regional; local; front
        page; back page; top stories; today's paper; e-paper; epaper; urdu; english; hindi; marathi;
        prism; dawn news; markets; stocks; money; finance; banking; property; auto; autos; energy; power;
        infrastructure; environment; climate; defence; defense; security; military; law; crime; courts;
        weather; horoscope; astrology; elections; election; trending; viral; web stories; shorts; live;
        live tv; tv; radio; more; menu; search; subscribe; login; sign in; register; about; about us;
        contact; contact us; ambassador; embassy information; consular service; press release; press
        releases; statement; statements; speeches; spokesperson; middle east; south asia; east asia;
        central asia; asia pacific; asia-pacific; africa; europe; americas; us; u.s.; usa; uk; u.k.; uae;
        gulf; russia; ukraine; afghanistan; iran; turkey; bangladesh; sri lanka; nepal; myanmar;
        balochistan; sindh; punjab; khyber pakhtunkhwa; kp; karachi; lahore; islamabad; quetta; peshawar;
        gwadar; kashmir; gilgit-baltistan; azad kashmir; delhi; new delhi; mumbai; beijing; shanghai; hong
        kong; dubai; world news; india news; pakistan news; china news; asia news; business news; latest
        news; breaking news; global; global nation; world in brief; news in brief; in brief; briefs;
        neighbours; neighbourhood; foreign affairs; diplomacy; geopolitics; companies; industry; trade;
        cpec; cpec news; belt and road; china-pakistan economic corridor; security & defence; people;
        society; obituary; religion; youth; women; jobs; classifieds; shop; games; crossword; newsletters;
        premium; maps; forum; forums; community; members; help; faq; categories; category; tags; topics;
        sections; services; general news; headlines; must read; top news; other news; featured; spotlight;
        perspective; viewpoint; views; insight; insights; research; reports; report; publications; events;
        media; media centre; newsroom; updates; official news; political news; announcement;
        announcements; fact check; data; quick read; newsletter; bookmarks"""),
)
