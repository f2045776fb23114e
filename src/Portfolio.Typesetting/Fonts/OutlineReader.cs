using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Portfolio.Typesetting.Fonts;

/// <summary>
/// Outlines as HarfBuzz draws them, whatever the tables are that hold them (glyf, CFF, CFF2) and wherever a variable font is pinned.
/// HarfBuzz has no binding for this, so its functions are called here. They are first looked for when such a face is embedded.
/// </summary>
internal static unsafe partial class OutlineReader
{
    private const string Library = "libHarfBuzzSharp";

    /// <summary>Segments of a glyph beyond which a file is taken for damaged. Chosen: forty times the richest ideograph.</summary>
    private const int MostSegments = 40_000;

    private static readonly Lazy<nint> Functions = new(MakeFunctions);

    /// <summary>The outline of a glyph; empty for a blank one.</summary>
    /// <exception cref="FaceDamagedException">The outline cannot be drawn.</exception>
    public static IReadOnlyList<OutlineSegment> Read(FontFace face, ushort glyph)
    {
        var segments = new List<OutlineSegment>();
        var handle = GCHandle.Alloc(segments);
        try
        {
            DrawGlyph(face.Shaper.Handle, glyph, Functions.Value, GCHandle.ToIntPtr(handle));
        }
        finally
        {
            handle.Free();
        }

        foreach (OutlineSegment s in segments)
        {
            if (!float.IsFinite(s.X1 + s.Y1 + s.X2 + s.Y2 + s.X + s.Y))
                throw new FaceDamagedException(face.Name, $"the outline of glyph {glyph} is damaged");
        }

        return segments.Count < MostSegments
            ? segments
            : throw new FaceDamagedException(face.Name, $"the outline of glyph {glyph} has no end");
    }

    private static nint MakeFunctions()
    {
        nint functions = CreateFunctions();
        SetMove(functions, &Move, 0, 0);
        SetLine(functions, &Line, 0, 0);
        SetQuadratic(functions, &Quadratic, 0, 0);
        SetCubic(functions, &Cubic, 0, 0);
        return functions;
    }

    // No exception may leave these: they are called from native code.
    private static void Add(nint data, in OutlineSegment segment)
    {
        if (GCHandle.FromIntPtr(data).Target is List<OutlineSegment> segments && segments.Count < MostSegments)
            segments.Add(segment);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Move(nint functions, nint data, DrawState* state, float x, float y, nint user) =>
        Add(data, new(OutlineVerb.Move, 0, 0, 0, 0, x, y));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Line(nint functions, nint data, DrawState* state, float x, float y, nint user) =>
        Add(data, new(OutlineVerb.Line, 0, 0, 0, 0, x, y));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Quadratic(nint functions, nint data, DrawState* state, float controlX, float controlY, float x, float y, nint user)
    {
        // The same curve with two control points: each two thirds of the way to the one.
        float fromX = state->CurrentX,
            fromY = state->CurrentY;
        Add(
            data,
            new(
                OutlineVerb.Curve,
                fromX + (controlX - fromX) * 2 / 3,
                fromY + (controlY - fromY) * 2 / 3,
                x + (controlX - x) * 2 / 3,
                y + (controlY - y) * 2 / 3,
                x,
                y
            )
        );
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Cubic(
        nint functions,
        nint data,
        DrawState* state,
        float x1,
        float y1,
        float x2,
        float y2,
        float x,
        float y,
        nint user
    ) => Add(data, new(OutlineVerb.Curve, x1, y1, x2, y2, x, y));

    /// <summary>The head of hb_draw_state_t.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct DrawState
    {
        public int PathOpen;
        public float StartX;
        public float StartY;
        public float CurrentX;
        public float CurrentY;
    }

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_create")]
    private static partial nint CreateFunctions();

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_move_to_func")]
    private static partial void SetMove(
        nint functions,
        delegate* unmanaged[Cdecl]<nint, nint, DrawState*, float, float, nint, void> function,
        nint user,
        nint destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_line_to_func")]
    private static partial void SetLine(
        nint functions,
        delegate* unmanaged[Cdecl]<nint, nint, DrawState*, float, float, nint, void> function,
        nint user,
        nint destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_quadratic_to_func")]
    private static partial void SetQuadratic(
        nint functions,
        delegate* unmanaged[Cdecl]<nint, nint, DrawState*, float, float, float, float, nint, void> function,
        nint user,
        nint destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_draw_funcs_set_cubic_to_func")]
    private static partial void SetCubic(
        nint functions,
        delegate* unmanaged[Cdecl]<nint, nint, DrawState*, float, float, float, float, float, float, nint, void> function,
        nint user,
        nint destroy
    );

    [LibraryImport(Library, EntryPoint = "hb_font_draw_glyph")]
    private static partial void DrawGlyph(nint font, uint glyph, nint functions, nint data);
}
