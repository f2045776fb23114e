using System.Text.Encodings.Web;
using System.Text.Json;
using Fluid.Values;

namespace Portfolio.Sources.Liquid;

/// <content>Values as JSON.</content>
internal static partial class JekyllFilters
{
    private static string Json(FluidValue value, int level)
    {
        switch (value)
        {
            case BaseNilValue:
                return "null";
            case BooleanValue or NumberValue:
                return LiquidValues.Text(value);
            case ArrayValue when level > 16:
                return "[]";
            case ArrayValue list:
                return LiquidRun.Bounded("[" + string.Join(",", list.Values.Select(i => Json(i, level + 1))) + "]");
            case DictionaryValue when level > 16:
                return "{}";
            case DictionaryValue:
                var pairs = LiquidValues.Pairs(value).Select(p => JsonText(p.Key) + ":" + Json(p.Value, level + 1));
                return LiquidRun.Bounded("{" + string.Join(",", pairs) + "}");
            default:
                return JsonText(LiquidValues.Text(value));
        }
    }

    private static string JsonText(string text) => "\"" + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping) + "\"";
}
