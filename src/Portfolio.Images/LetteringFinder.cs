namespace Portfolio.Images;

/// <summary>
/// Finds lines of lettering among pixels by edges and colours: letters are strokes close together on an even ground, and the ground shows
/// again above and below the line. Leaves, faces and crowds have edges too, but no even ground around them.
/// </summary>
internal static class LetteringFinder
{
    /// <summary>Upright stripes that are looked at one by one: a line of words seldom goes all the way across.</summary>
    private const int Stripes = 16;

    /// <summary>Pixels; a narrower stripe has no room for two letters.</summary>
    private const int LeastStripe = 40;

    /// <summary>Levels of grey from the darkest to the lightest pixel of a row up to which it is ground: more than noise of JPEG.</summary>
    private const int Even = 28;

    /// <summary>Levels of grey over two pixels from which on they are the edge of a stroke.</summary>
    private const int Edge = 40;

    /// <summary>Rows; letters of fewer pixels cannot be told from lines and dots.</summary>
    private const int LeastHeight = 5;

    /// <summary>Edges within a length as long as a line is high. Chosen: bars have fewer, letters and Han three to eight.</summary>
    private const double LeastEdges = 1.8;

    /// <summary>Length of a piece of a line over its height; a single sign may be anything.</summary>
    private const double LeastLength = 1.2;

    /// <summary>
    /// Widths of the picture that all lines together must be long. Chosen: a title and one line; less is a sign in a photo.
    /// </summary>
    private const double LeastLines = 0.7;

    /// <summary>The same where one light covers much of the picture, as in charts: photos have no such ground.</summary>
    private const double LeastOnGround = 0.3;

    /// <summary>Share of the pixels of nearly one light from which on it is the ground of a drawing.</summary>
    private const double GroundShare = 0.4;

    /// <summary>Share of the lettering that is smaller than what counts: small print that nobody is meant to read.</summary>
    private const double Ignored = 0.2;

    /// <summary>The height of its lines as a share of the width of the picture; null where there is no lettering.</summary>
    public static double? Height(ReadOnlySpan<byte> light, int width, int height)
    {
        var stripe = Math.Max(LeastStripe, width / Stripes);
        var lengths = new SortedDictionary<int, int>();
        for (var x = 0; x + (stripe / 2) < width; x += stripe)
            Add(lengths, light, width, height, x, Math.Min(stripe, width - x));
        var all = lengths.Values.Sum();
        if (all < (HasGround(light) ? LeastOnGround : LeastLines) * width)
            return null;
        var passed = 0;
        foreach (var (rows, length) in lengths)
        {
            passed += length;
            if (passed > Ignored * all)
                return (double)rows / width;
        }

        return null;
    }

    private static bool HasGround(ReadOnlySpan<byte> light)
    {
        var counts = new int[258];
        foreach (var level in light)
            counts[level + 1]++;
        for (var level = 1; level <= 256; level++)
            if (counts[level - 1] + counts[level] + counts[level + 1] >= GroundShare * light.Length)
                return true;
        return false;
    }

    /// <summary>Adds the lengths of the lines of a stripe, by their heights.</summary>
    private static void Add(SortedDictionary<int, int> lengths, ReadOnlySpan<byte> light, int width, int height, int x, int stripe)
    {
        var (start, ground) = (-1, 0);
        var isLed = false;
        for (var y = 0; y < height; y++)
        {
            if (!PixelRow.IsEven(light.Slice((y * width) + x, stripe), Even))
            {
                if (start < 0)
                    (start, isLed) = (y, ground >= 2);
                ground = 0;
                continue;
            }

            if (++ground < 2)
                continue;
            if (start >= 0 && isLed && y - 1 - start is >= LeastHeight and var rows && rows <= stripe)
            {
                var length = LengthOf(light, width, x, stripe, start, rows);
                if (length > 0)
                    lengths[rows] = lengths.GetValueOrDefault(rows) + length;
            }

            start = -1;
        }
    }

    /// <summary>Pixels from the first stroke to the last one; 0 where they are no letters.</summary>
    private static int LengthOf(ReadOnlySpan<byte> light, int width, int x, int stripe, int start, int rows)
    {
        int first = stripe,
            last = 0,
            edges = 0;
        for (var y = start; y < start + rows; y++)
        {
            var row = light.Slice((y * width) + x, stripe);
            var before = 0;
            for (var i = 1; i < stripe - 1; i++)
            {
                var step = row[i + 1] - row[i - 1];
                var sign =
                    step > Edge ? 1
                    : step < -Edge ? -1
                    : 0;
                if (sign == 0)
                    continue;
                (first, last) = (Math.Min(first, i), Math.Max(last, i));
                if (sign != before)
                    edges++;
                before = sign;
            }
        }

        var length = last - first + 2;
        var mean = (double)edges / rows;
        return mean >= 3 && length >= LeastLength * rows && mean >= LeastEdges * length / rows ? length : 0;
    }
}
