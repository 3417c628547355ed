"""The furniture that news pages are built of: families of phrases, and what each says of the text around it.

A phrase is written as a line is compared: lower case, no marks at its ends, digits as one ``#``. ``lines``
are whole lines; ``starts`` open a line of any length unless ``longest`` (words) says otherwise.
"""

from __future__ import annotations

from typing import Final

import attrs

__all__ = ["FAMILIES", "Family", "Role", "phrases", "word_set"]


class Role:
    """How a family bears on the text around it; no ``Enum``, whose members take thrice as long to find."""

    CUT: Final = "cut"  # may stand anywhere, in the middle of a story too
    LINK: Final = "link"  # a pointer to one other story; may stand anywhere
    LINKS: Final = "links"  # opens a list of other stories
    END: Final = "end"  # closes a story
    AFTER: Final = "after"  # stands below a story that is over
    MENU: Final = "menu"  # the ways around the site


@attrs.frozen
class Family:
    """Phrases that say the same thing about a page.

    Attributes:
        name: Stable name; the rule id of what it labels is ``page.furniture.NAME``.
        role: How it bears on the text around it.
        lines: Whole lines.
        starts: Beginnings of lines.
        longest: Longest line that a beginning takes, in words; 0 for any.
        unfinished: Whether a beginning takes only lines that do not end as sentences do.
    """

    name: str
    role: str
    lines: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    longest: int = 0
    unfinished: bool = False


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text, for lists of words that are set as one."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return phrases that are set one after another with semicolons between them."""
    return tuple(" ".join(phrase.split()) for phrase in text.split(";") if phrase.strip())


FAMILIES = (
    Family(
        "share",
        Role.CUT,
        phrases("""
            share; shares; share this; this article is more than # month old; this article is more than #
            year old; this article is more than # months old; this article is more than # years old; share
            this article; share this story; share this post; share on; share it; tweet; share via; share
            with friends; share article; share story; share link; copy link; link copied; copied;
            facebook; twitter; x; whatsapp; linkedin; pinterest; reddit; telegram; email; e-mail; e-mail
            this page; print; print article; messenger; instagram; youtube; tiktok; threads; flipboard;
            tumblr; viber; line; sms; mail; pin; bluesky; copy url; copy; save; bookmark; save article;
            save for later; gift article; gift this article; font; font size; text size; aa; a a; a- a a+;
            a- a+; [ a - ] [ a + ]; a - ] [ a; print e-mail this page; like; like this; like loading;
            loading; # shares; # share; share #; follow; following; + follow; follow us; unfollow; follow
            us on; follow on; follow us on google news; google news; google-news; follow us google-news;
            listen; listen to article; listen to this article; listen now; listen to story; comment; short
            url; short link; embed; facebook twitter print; facebook twitter whatsapp; facebook twitter;
            facebook x; twitter facebook; send; facebook messenger; whatsapp facebook; print this; print
            this page; email this; print friendly; prev; next; previous; close; share full article; share
            on x; read comments; add to favorites; add to favourites; report; suggest to a friend print;
            suggest to a friend; edit; reply; like this story; whatsapp channel; rss; share this content;
            opens in a new window; opens in new window; opens in new tab; font resize; hear; play; read
            more; continue reading; read full article; read full story; read the full article; read more
            here; read more »; click here; learn more; find out more; more info; more information;
            details; see details; add as a preferred source on google; add us on google; preferred source;
            click to share; republish; republish this article; reuse this content; get our free articles"""),
        phrases("""
            share on facebook; share on twitter; share on x; share on whatsapp; share on linkedin; share
            on email; share this:; share:; share with; share this article; share this story; share this
            on; share via; tweet this; click to share on; click to email; click to print; follow us on;
            follow us for; follow @; follow us:; join our whatsapp; click here to join; join us on; like
            us on; like and follow; find us on; print this; share your thoughts; tell us what you think;
            share or comment; show more sharing; share close; copy link url; listen to this; follow our
            coverage on; add dawn"""),
        12,
    ),
    Family(
        "follow",
        Role.CUT,
        starts=phrases("""
            follow us on; follow us for; join our whatsapp; click here to join our; like our page; for the
            latest news and updates; for more updates; for all the latest; catch all the; check out the
            latest; get all the latest; stay updated with; stay updated on; stay up to date with; stay
            tuned; stay connected with; stay informed; keep up with the latest; don't miss out on; to get
            the latest; read the latest; for breaking news; also follow; subscribe to our; subscribe to
            the; subscribe for; sign up for our; sign up to our; sign up for the; sign up to receive; sign
            up here; get the latest news; get the best of; get breaking news; get alerts; get updates; get
            notified; get email; get a daily; get the day's; receive our; receive the latest; want more;
            want to know the; click here for; click here to; watch live; download our; download the; get
            the app; install our; read all the latest; read all the; read breaking news; read more news
            on; unlock a world of; unlock this; wrap up the year; get started now; ready to dive; explore
            what; try our; do you have a story; have a news tip; if you have a tip; got a tip; send us
            your; let us know; delivered to your; by signing up; by providing an; by providing your; by
            subscribing; by submitting; by clicking; by entering your; you can unsubscribe; you may
            unsubscribe; you can opt out; you are now subscribed; you have successfully; thank you for
            subscribing; thank you for signing; thanks for signing; thanks for subscribing; thanks for
            registering; please enter; please check your; please try again; please sign; please log;
            please subscribe; please enable; please consider; enter your email; invalid email; your
            subscription; your email address; we'll send; we will send; we respect your privacy; no spam;
            never miss; find anything you save; catch your daily; get current updates; thanks for reading;
            alert sign; dear reader; please upgrade; please turn off; please disable; turn off adblock;
            if someone forwarded this; good morning. if someone forwarded; forwarded this email;
            you are receiving this; you received this; you can now subscribe; sign in |; sign in to; log
            in |; log in to; subscribe |; subscribe from; unsubscribe |; subscribers can gift; access your
            favorite; i agree to; i would like to receive; newsletter sign; subscribe now; subscribe
            today; already a subscriber; already have an account; already a member; not a subscriber; to
            continue reading; continue reading with; you have reached your; you've reached your; you have
            # free; you've read your; this article is for subscribers; this is a subscriber; this content
            is for; this article is exclusive to; create a free; create an account; create your free;
            register for free; register now; start your free; start your subscription; become a member;
            support our; support independent; support quality; donate; if everyone who reads; make a
            donation; we need your"""),
    ),
    Family(
        "follow",
        Role.CUT,
        phrases("""
            subscribe; question of the day; close alert; story saved; customize consent preferences;
            customise consent preferences; we value your privacy; cookie consent; your name; recipient
            email; your email; rate story; rate this story; adblock detected; ad blocker detected; please
            wait; view this email in your browser; view in browser; unsubscribe; for immediate release;
            press release; pr no. #; pr no #; pr #; press release no. #; media contact; source link;
            subscribe now; subscribe today; subscribe to newsletter; newsletter; newsletters; sign up;
            sign up now; sign me up; submit; register; register now; register for free; join; join now;
            join us; log in; login; log out; sign in; sign out; sign in / register; sign in | subscribe;
            my account; account; skip; my profile; continue; accept; accept all; reject all; got it;
            dismiss; cancel; donate; donate now; support us; contribute; become a member; go premium;
            premium; e-paper; epaper; today's paper; e-paper | subscribe | sign in; get the app; download
            app; download the app; download our app; app store; google play; app-storeplay-store; get it
            on google play; download on the app store; try our ai features; orange background; open in
            app; view in app; email address; enter your email; first name; last name; name; password;
            support our journalism; get our newsletter; daily newsletter; breaking news; breaking; free
            newsletter; morning briefing; sign up for our newsletter; subscribe to our newsletter; get
            alerts; notifications; turn on notifications; enable notifications; choose your plan; view
            offers; see offers; subscribe to continue; unlock now; this site uses cookies; manage consent;
            cookie settings; manage cookies; always active; show more; show less; necessary; functional;
            analytics; performance"""),
    ),
    Family(
        "player",
        Role.CUT,
        phrases("""
            advertisement; advertisements; purchase licensing rights; presentational white space; media
            playback is unsupported on your device; ad; ads; - advertisement -; advert; sponsored;
            sponsored content; promoted; promoted content; paid content; partner content; paid post;
            remove ads; ad feedback; advertise with us; advertisement continue reading below; story
            continues below; story continues; article continues below; article continues after ad;
            continue reading below; scroll to continue; story continues below advertisement; story
            continues below this ad; skip ad; skip advertisement; report this ad; why am i seeing this;
            swipe left for next video; swipe left for next video view all; view all; view more; see more;
            see all; more; see all stories; load more; show all; expand; collapse; next video; play video;
            video; videos; watch; watch now; now playing; up next; live; live now; live tv; watch live tv;
            watch live; on air; play now; autoplay; gallery; photo gallery; photos; in pictures;
            slideshow; slideshow (# images; view gallery; open gallery; # / #; # of #; image; images;
            enlarge; enlarge image; click to enlarge; full screen; open image in modal; authorimg; author
            img; logo; img; image source; infographic; file; tap to unmute; unmute; replay; volume;
            transcript; toggle caption; hide caption; advertisement scroll to continue; loading ad; click
            to expand; tap to expand; click to play; key moments; chapters; audio; podcast; must watch;
            trending video; trending videos; recommended video; related video; related videos; featured
            video; more videos; story map; sponsored stories; from the web; around the web; you may like;
            by taboola; taboola; outbrain; pause"""),
        phrases("""
            advertisement -; story continues below; article continues below; continue reading below; story
            continues after; article continues after; the article continues; scroll down for; scroll to
            continue; swipe left for; slideshow (; purchase licensing; presentational white; media
            playback is; advertisement :; advertisment; view gallery; view # images; view # photos; launch
            gallery; click to enlarge; watch the video; play video; the video player; video unavailable;
            your browser does not; javascript is; please enable javascript; enable javascript; image # of
            #; photo # of #; # of # |; slide # of #; listen to the story; listen to the article; listen to
            the podcast; listen to the full; this audio is; audio is ai; summary is ai; generated by ai;
            ai generated"""),
        18,
    ),
    Family(
        "reading-time",
        Role.CUT,
        phrases("""
            # min read; # mins read; # min; # mins; # minutes; # minute read; # minutes read; # minutes to
            read; long read; reading time; # min to read; read time; quick read; # views; # view; views; #
            reads; # shares; # words; # comments; views #; hits #; viewed #; reading time < # minute; < #
            minute; # min watch; # viewers"""),
        phrases("""
            reading time:; read time:; estimated reading time; estimated read; reading time; total views;
            post views; views:"""),
        8,
    ),
    Family(
        "link",
        Role.LINK,
        starts=phrases("""
            also read; read also; also watch; also see; see also; must read; read more:; read more -; read
            more |; read more about; read more on; read more from; read next:; list # of #; read:; read |;
            read -; read in full:; read full; read the full; read our; related:; related |; related -;
            related story; related news; related article:; don't miss:; don't miss |; next story; next
            post; previous post; previous story; previous:; next:; next brief; previous article; next
            article; up next:; editor's pick:; editor's pick; ht exclusive; more:; more on this;
            recommended:; recommended |; trending:; trending |; top stories:; top news:; click here:;
            see:; listen:; listen |; from the archives; timeline:; express opinion; subscriber only;
            subscribers only; story continues; you might also; you may also; if you liked; more from our;
            web stories; follow live; follow:; follow live updates; catch up on; check out:; check:; #
            also read"""),
        longest=32,
    ),
    # As a link to another story, or before the headline of this one: which it is its place decides.
    Family(
        "label",
        Role.LINK,
        starts=phrases("""
            explained |; explained:; explained -; explainer:; explainer |; opinion |; opinion:; analysis
            |; analysis:; exclusive |; exclusive:; exclusive -; live |; live:; live updates:; live updates
            |; watch |; watch:; video |; video:; breaking:; breaking |; breaking news:; editorial:;
            editorial |; interview:; interview |; in pics:; fact check:; fact check |; in pictures:;
            photos:; videos:; just in:; update:; updated:; in depth:; podcast:; [watch]; [video];
            comment:; comment |; quiz:; view:; first person:; ground report:; special report:"""),
        longest=36,
    ),
    Family(
        "related",
        Role.LINKS,
        phrases("""
            related; top searches; also on this page; also on page; in other news; list of # items; end of
            list; recommended for you; related article; related articles; related story; related stories;
            related news; related post; related posts; related topics; related topic; related content;
            related links; related link; related items; related coverage; related reading; related tags;
            related video; related stories & topics; also read; recommended; recommended stories;
            recommended articles; recommended reading; read also; recommended by; recommended news; more
            stories; more news; more on this story; more on this; more on this topic; more from author;
            more articles; more headlines; more to read; more like this; more to explore; explore more;
            more for you; you may also like; you might also like; you might like; you may be interested
            in; you might be interested in; you may have missed; you may also be interested in; read next;
            up next; next story; next up; next read; next article; next post; previous post; previous
            story; previous article; what's next; post navigation; trending; trending now; trending news;
            trending stories; trending topics; trending today; most read; most popular; most viewed; most
            shared; most commented; most recent; most discussed; popular; popular now; popular news;
            popular posts; popular stories; popular articles; popular in the community; latest; latest
            news; latest stories; latest articles; latest posts; latest updates; latest headlines; latest
            videos; top stories; top news; top headlines; top videos; top posts; headlines; editor's pick;
            editor's picks; editors' pick; editors' picks; editors picks; editor picks; editor's choice;
            our picks; our best; staff picks; don't miss; don't miss this; must read; must reads; must
            watch; hot this week; hot topics; hot news; topics; in case you missed it; icymi; featured;
            featured stories; featured news; featured articles; featured posts; what to read next; what
            others are reading; what's hot; what's new; recent posts; recent news; recent articles; recent
            stories; recent comments; recently; further reading; see also; other stories; other news;
            other articles; similar stories; similar articles; similar news; similar posts; similar
            topics; in this section; in this story; in this article; stories for you; for you; suggested
            for you; suggested; suggestions; picked for you; just in; just now; more top stories; web
            stories; visual stories; photos; photo stories; news in pictures; spotlight; in focus; special
            reports; opinions; today's headlines; today's top stories; today's picks; from our network;
            from the archive; archives; categories; category; quick links; useful links; top picks; top
            picks for you; you may like this; people also read; readers also like; read this next; read
            more stories; continue reading; latest from; latest in; explore; discover; discover more; dig
            deeper; go deeper; the latest; the big stories; a# read; next in; more in; more from; story
            topics; other top stories; around the web; from around the web; best of; elsewhere; news
            briefs; in brief; our apps; trending on; promoted stories; promoted links; keep reading; read
            more like this; read on; stories from; related searches; related companies; more news from;
            today's most popular; latest press releases; press releases; explore xinhuanet; video news"""),
        phrases("""
            more on:; more from:; more from; more in; more news from; more stories from; more on; more
            about; more by; more articles by; also in; latest from; latest in; latest on; trending in;
            trending:; popular in; most popular in; most read in; top stories in; read more from; read
            more in; explore more; related stories; related articles; related topics; recommended for;
            recommended from; you may also like; you might also like; you may be interested; other stories
            in; stories you may; stories from; best of; most read from; most popular on; next in; keep
            reading; posts you might; continue reading in; explore more on; discover more from; related to
            this; up next in; what to read"""),
        longest=7,
        unfinished=True,
    ),
    Family(
        "comments",
        Role.END,
        phrases("""
            comments; # comment; # comments; comments (#; comments (#) closed; comments #; (#) comments;
            comments (#); no comments; no comment; no comments yet; 0 comments; leave a comment; leave a
            comment cancel reply; leave a reply; leave a reply cancel reply; leave a response; leave your
            comment; leave comment; read comments; read comments (#; view comments; view comments (#; view
            all comments; see comments; show comments; show comments (#; load comments; loading comments;
            post a comment; post comment; post your comment; write a comment; write comment; add a
            comment; add comment; your comment; comment on this; add your comment; join the conversation;
            join the discussion; start the conversation; the discussion; facebook conversations; facebook
            comments; disqus comments; conversation; discussion; be the first to comment; comments are
            closed; comments closed; comments off; cancel reply; sort by; newest; oldest; most liked;
            oldest first; newest first; sort by newest; all comments; all comments (#; recommend #; post
            reply; # replies; # reply; # responses; #response; no responses; what's your reaction; what is
            your reaction; your reaction; how did you like this; was this article helpful; was this
            helpful; reactions; share your thoughts; what do you think; give feedback; feedback; send
            feedback; rate this article; rate this story; vote; view results; letters to the editor; #
            thoughts; readers' comments; reader comments; user comments"""),
        phrases("""
            leave a comment; leave a reply; # thoughts on; # thought on; # responses to; # response to; #
            comments on; one thought on; one comment on; be the first to comment; be the first to like;
            your email address will not; you must be logged in; you must log in; log in to comment; log in
            to leave; log in to post; login to comment; sign in to comment; please login to; required
            fields are marked; save my name, email; notify me of; this site uses akismet; learn how your
            comment; comments are moderated; comments reflect; comments are closed; join the conversation;
            comments on this; all comments are; we welcome your comments; have your say; have something to
            say; view all # comments; view comments; show # comments; the comments posted; readers are
            encouraged; # user comments"""),
        20,
    ),
    Family(
        "author",
        Role.END,
        phrases("""
            about the author; notes; references; endnotes; footnotes; bibliography; about author; about
            the authors; about the writer; about us; author; the author; authors; author bio; author
            profile; about the journalist; view more posts; view all posts; more by this author; more from
            this author; all posts; see author's posts; view author posts; contributor; contributors;
            about this author; meet the author; our standards"""),
        phrases("""
            view all posts by; more posts by; more by; see all posts by; view more posts; read more by;
            all posts by; articles by; more stories by; written by the; about the author; contact the
            author; reach the author; follow the author; email the author; the author can be; the writer
            can be; reach him; reach her"""),
        14,
    ),
    Family(
        "writer",
        Role.END,
        starts=phrases("""
            the writer is; the writer can; the writer has; the writer was; the writer teaches; the writer
            works; the writer covers; the writer heads; the writer holds; the writer writes; the writer
            tweets; the writers are; the author is; the author can; the author has; the author was; the
            author teaches; the author works; the author writes; the author tweets; the authors are; this
            writer is; the columnist is; the reporter can; the reporter is; about the author:; he tweets;
            she tweets; he can be reached; she can be reached; they can be reached; he tweets at; x: @;
            twitter: @; twitter @; twitter handle; follow him; follow her; email:; e-mail:; views
            expressed; the views expressed; opinions expressed; the opinions expressed; views are
            personal; the views and opinions; views are the author's; the views are; disclaimer; note: the
            views; the above views; the article does not; the article reflects; this article reflects;
            this article represents; the viewpoints expressed"""),
    ),
    Family(
        "note",
        Role.END,
        starts=phrases("""
            the story has come from; the story has not been edited; the above story has; the above
            article has; this story has not been edited; this story has been published from; this story is
            published
            from; this story is auto; this article has been published from; this article has not been
            edited; this report has not been edited; this report is auto; this is a syndicated; this is a
            rush transcript; this copy has not been; this news has been; this content is auto; this story
            was supplied by; this story was originally published; this article was originally published;
            this article originally appeared; this story originally appeared; this article first appeared;
            this article was first published; this story first appeared; this story was first published;
            originally published; originally appeared; first published in; first appeared in; this post
            was originally; this post first appeared; this piece was originally; this piece first
            appeared; this article was published in; republished from; republished with; reproduced with;
            reprinted with; reprinted from; except for the headline; only the headline; the headline and
            picture; with inputs from; with input from; with additional inputs; with agency inputs; with
            agencies inputs; inputs from; with additional reporting; with reporting by; with files from;
            additional reporting by; additional reporting; additional input; written and edited;
            contributed to this; the interview has been edited; the interview was edited; the interview
            was conducted; this interview has been; this interview was; this conversation has been; this
            article has been edited; this article has been updated; this story has been updated; this
            story has been corrected; this article has been corrected; this report has been updated; this
            is a developing; this story is developing; developing story; more to follow; more details to
            follow; more details awaited; details to follow; eds:; attention -; updates with; updates to;
            adds details; recasts; editor's note; editors' note; correction:; clarification:; note to
            editors; an earlier version; a version of this; with pti inputs; with ani inputs; with ians
            inputs; with afp inputs; with reuters inputs; with ap inputs; with agency reports; with
            agencies; from agencies; enditem; location :; location:; first published:; published in dawn"""),
        longest=60,
    ),
    Family(
        "credit",
        Role.END,
        starts=phrases("""
            reporting by; writing by; editing by; compiled by; reported by; edited by; translated by;
            written by; produced by; curated by; source:; sources:; source link; source -; via:; news
            source; editor:; editors:; author:; authors:; words:; author -; reporter:; correspondent:; web
            editor:; responsible editor; byline:"""),
        longest=20,
    ),
    Family(
        "tags",
        Role.END,
        phrases("""
            tags; tag; keywords; key words; labels; filed under; posted in; hashtags; topics; tagged;
            related tags; more on"""),
        phrases("""
            tags:; tags; tag:; tagged:; tagged with; tagged in; tagged; keywords:; key words:; keyword:;
            labels:; filed under; filed in; posted in; posted under; published in category; categories:;
            category:; topics:; topic:; related topics:; related tags:; hashtags:; read more on:; read
            more about:; more about:; more on:; in this article:; related:; see more on; find more on;
            subjects:; tags -"""),
        longest=60,
        unfinished=True,
    ),
    Family(
        "legal",
        Role.AFTER,
        phrases("""
            about; about us; contact; contact us; privacy; privacy policy; terms; terms of use; terms of
            service; terms and conditions; terms & conditions; cookie policy; cookie preferences; sitemap;
            site map; careers; jobs; advertise; advertise with us; disclaimer; copyright; all rights
            reserved; code of ethics; ethics; help; help center; help centre; faq; faqs; feedback;
            accessibility; accessibility statement; do not sell my info; do not sell or share my personal
            information; work for us; work with us; corrections; archive; press; media kit; site index;
            back to top; top; scroll to top; go to top; exit mobile version; go to source; view original;
            mobile version; desktop version; view desktop version; subscribe to rss; company; services;
            impressum; imprint; legal; legal notice; copyright notice; permissions; syndication;
            licensing; ad choices; our company; our team; our people; the team; masthead; standards;
            complaints; customer service; subscription"""),
        phrases("""
            ©; (c) #; copyright; all rights reserved; © #; all content ©; all material; all quotes
            delayed; our standards:; privacy & cookies:; privacy policy; terms of use; terms of service &;
            terms of service and; we have updated our; terms and conditions; by using this; by continuing
            to; use of this site; use of and/or; this material may not be; no part of this; reproduction
            of; registered office; blog at wordpress; exit mobile version; go to mobile; view full site;
            disclaimer:; disclaimer -; legal disclaimer; market data; data delayed; quotes displayed;
            issn; address:; phone:; tel:; fax:; email us; contact us; contact:; you may quote us; for
            reprint; for permission; our website uses; this website uses; this site uses; we use cookies;
            we and our partners; we use technologies; first published on; scan the qr; go to source"""),
        70,
    ),
    Family(
        "legal",
        Role.AFTER,
        starts=phrases("""
            registered in; designed by; developed by; powered by; website by; theme by; theme:; proudly
            powered; hosted by; managed by; maintained by; a project of; an initiative of; published by;
            posted by; print edition; from the print"""),
        longest=9,
        unfinished=True,
    ),
    Family(
        "menu",
        Role.MENU,
        phrases("""
            menu; main menu; navigation; navigation menu; site navigation; skip to content; skip to main
            content; skip to navigation; skip links; skip to search; skip to footer; toggle navigation;
            toggle menu; open menu; close menu; search; search for; search form; search query; show
            search; submit search; hamburger menu; open search; close search; sections; browse; home; home
            page; homepage; you are here; breadcrumb; breadcrumbs; switch edition; edition; editions;
            select language; language; english; urdu; hindi; site search; sub menu; select your region;
            choose edition; discover thomson reuters; directory of sites; main navigation; back; secondary
            navigation; click here to search; my feed; for you; all sections; more sections; show more
            sections; weather; horoscope; horoscopes; crossword; sudoku; puzzles; games; shop; store;
            classifieds; obituaries; e-edition; digital edition; today's edition; rss feeds; advertiser
            content; site feedback; what's new; forums; members; new posts; search forums; current
            visitors; press review"""),
        phrases("""
            skip to; home >; home /; home »; home |; home -; you are here; home ›; breadcrumb; news /;
            home →; jump to; toggle navigation; menu; switch to; search for:; go back"""),
        longest=24,
        unfinished=True,
    ),
)
