using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Serving;

/// <summary>
/// All that the server answers: the page itself, its views, their pictures, and what a click on a page means. No part of an address becomes
/// the path of a file.
/// </summary>
internal sealed class SiteAnswers(ServeContext context) : IAnswers
{
    /// <summary>Views at once; each is a tab of a browser.</summary>
    private const int MostViews = 16;

    private readonly ConcurrentDictionary<string, ViewStream> views = new(StringComparer.Ordinal);

    public Answer? To(RequestHead request, string name, ReadOnlyMemory<byte> body, Connection connection) =>
        (request.Method, name) switch
        {
            ("GET", "") => Answer.Text("text/html", PageFiles.Html),
            ("GET", "serve.css") => Answer.Text("text/css", PageFiles.Style),
            ("GET", "serve.js") => Answer.Text("text/javascript", PageFiles.Script),
            ("GET", "events") => Follow(request, connection),
            ("GET", _) when name.StartsWith(PictureFiles.Address, StringComparison.Ordinal) => PictureOf(
                name[PictureFiles.Address.Length..]
            ),
            ("POST", "place") => Place(RequestHead.QueryOf(Encoding.UTF8.GetString(body.Span))),
            ("POST", "problem") => Problem(RequestHead.QueryOf(Encoding.UTF8.GetString(body.Span))),
            (_, "" or "serve.css" or "serve.js" or "events" or "place" or "problem") => Answer.Refused(405),
            _ => Answer.Refused(404),
        };

    private Answer? Follow(RequestHead request, Connection connection)
    {
        if (ServedView.Of(request.Query) is not { } view)
            return Answer.Refused(400);
        if (views.Count >= MostViews)
            return Answer.Refused(503);
        var stream = new ViewStream(view, context, connection);
        views[stream.Id] = stream;
        try
        {
            stream.Run();
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
        finally
        {
            views.TryRemove(stream.Id, out _);
        }

        return null;
    }

    private Answer PictureOf(string id)
    {
        foreach (var view in views.Values)
            if (view.Pages?.Pictures.Values.FirstOrDefault(p => p.Id == id && p.Type.Length > 0) is { } picture)
                return new(200, picture.Type, picture.Bytes) { MayBeKept = true };
        return Answer.Refused(404);
    }

    /// <summary>What a point on a page means.</summary>
    private Answer Place(Dictionary<string, string> asked)
    {
        if (
            !views.TryGetValue(asked.GetValueOrDefault("view", ""), out var view)
            || !int.TryParse(asked.GetValueOrDefault("page"), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            || Number("x") is not { } x
            || Number("y") is not { } y
        )
            return Answer.Refused(400);
        if (view.Pages is not { } pages || pages.At(page, x, y) is not { } found)
            return Answer.Json(ViewJson.Place(null, [], null, null));
        return Opened(pages, found.Place, found.Areas, asked.ContainsKey("open"));

        double? Number(string name) =>
            double.TryParse(asked.GetValueOrDefault(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number)
                ? number
                : null;
    }

    /// <summary>Where a problem of the last attempt is.</summary>
    private Answer Problem(Dictionary<string, string> asked)
    {
        if (
            !views.TryGetValue(asked.GetValueOrDefault("view", ""), out var view)
            || !int.TryParse(asked.GetValueOrDefault("number"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || number >= view.Problems.Count
        )
            return Answer.Refused(400);
        var place = view.Problems[number].Place;
        return view.Pages is { } pages
            ? Opened(pages, place, pages.AreasOf(place), asked.ContainsKey("open"))
            : Answer.Json(ViewJson.Place(place, [], null, null));
    }

    private Answer Opened(ShownPages pages, SourcePlace place, IReadOnlyList<PageArea> areas, bool open)
    {
        if (!open || context.Request.Editor is not { } editor || pages.FullPath(place.File) is not { } path)
            return Answer.Json(ViewJson.Place(place, areas, null, null));
        var fault = editor.Open(path, place);
        return Answer.Json(ViewJson.Place(place, areas, fault is null, fault));
    }
}
