using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Verification.RawText;

/// <summary>
/// Losses that the author was told of as hidden text. A style sheet hides what this witness cannot know to be hidden; it believes no more
/// than the characters that were told, from the place on that was told.
/// </summary>
internal sealed class HiddenRuns(IReadOnlyList<(SourcePlace Place, int Letters)> hidden)
{
    /// <summary>Lines from a hidden picture or link to the beginning of what hides it. Rule of thumb.</summary>
    private const int Near = 3;

    private readonly int[] left = [.. hidden.Select(h => h.Letters)];

    /// <summary>Whether a run was told; its characters are used up by it.</summary>
    public bool Explain(LostRun run)
    {
        for (var i = 0; i < left.Length; i++)
        {
            if (left[i] < run.Letters || !Begins(hidden[i].Place, run.Place))
                continue;
            left[i] -= run.Letters;
            return true;
        }

        return false;
    }

    /// <summary>Whether a picture or a link stands where something was told to be hidden.</summary>
    public bool Explain(LostTarget target) => hidden.Any(h => Begins(h.Place, target.Place) && target.Place.Line - h.Place.Line <= Near);

    private static bool Begins(SourcePlace place, SourcePlace run) => place.File == run.File && place.Line <= run.Line;
}
