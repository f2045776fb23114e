using System.Runtime.CompilerServices;
using Portfolio.Pdf;
using Portfolio.Sources.Files;
using Portfolio.Typesetting.Documents;

namespace Portfolio.Export.Serving;

/// <summary>A picture as a browser fetches it.</summary>
/// <param name="Id">The same for the same bytes.</param>
/// <param name="Type">As <c>image/png</c>.</param>
internal sealed record PictureContent(string Id, string Type, ReadOnlyMemory<byte> Bytes);
