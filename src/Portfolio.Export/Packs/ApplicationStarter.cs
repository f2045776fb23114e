using Portfolio.Export.Settings;

namespace Portfolio.Export.Packs;

/// <summary>
/// An <c>applications.yml</c> to begin with: an example, all of it comments, and the schema that lets editors complete it.
/// </summary>
internal static class ApplicationStarter
{
    public const string Schema = "applications.schema.json";

    public static string Text() =>
        $"""
            # yaml-language-server: $schema=../{StarterFile.SchemaFolder}/{Schema}
            #
            # Applications: portfolio-export pack makes a PDF of each, portfolio-export mail a draft with it.
            # Take the # off the lines that you want, and off the lines of their groups.
            # Paths start from the root of the site. Keep letters and certificates in this folder, too: Jekyll and
            # Hexo do not publish folders whose names begin with an underscore.
            #
            # Who must not be told from a copy made with --anonymous:
            #identity:
            #  names: [林薇, Lin Wei]
            #  student-number: "20220417"
            #  email: you@example.org
            #  phone: "+86 571 0000 0000"
            #  handles: [yourname]
            #  home-page: https://example.org
            #  organisations: [Your University]
            #
            #applications:
            #  example-msc:
            #    recipient: Graduate Admissions, Example University
            #    title: Application for the M.Sc. in Example Studies
            #    language: en                  # en, zh or both
            #    date: 2026-11-30
            #    paper: a4
            #    theme: modern
            #    portrait: images/me.jpg       # or no
            #    letter: _applications/letter.md # front matter: subject, to, place, salutation, closing, signature
            #    cv: _pages/cv.md
            #    entries:
            #      - _portfolio/union.md
            #      - collection: talks
            #      - tag: research
            #    leave-out: ["Acknowledgements", tag:private, picture:images/party.jpg]
            #    first: ["2. The exhibition*"]
            #    append:
            #      - file: _applications/transcript.pdf
            #        title: Transcript of records
            #    limits:
            #      size: 2MB
            #      pages: 6
            #      fit: yes
            #      drop: [_talks/first-talk.md]
            #    mail:
            #      to: Graduate Admissions <admissions@example.org>
            #      subject: Application for the M.Sc. in Example Studies
            #      body: _applications/mail.md

            """.ReplaceLineEndings("\n");
}
