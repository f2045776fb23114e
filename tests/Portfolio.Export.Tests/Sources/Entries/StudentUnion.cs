using Portfolio.Sources.Model;
using static Portfolio.Export.Tests.Sources.Entries.Source;

namespace Portfolio.Export.Tests.Sources.Entries;

/// <summary>An entry in the shape the program began with: two years, activities, three projects.</summary>
internal static class StudentUnion
{
    public static SourceEntry Entry =>
        Source
            .Entry(
                P(Br(), T("外联部负责同企业建立联系，帮助同学参加社会实践。")),
                H(2, "First year: Member of Liaison Department"),
                P(B("September 2022 – July 2023"), T(" "), Br(), T("这一年，我的主要工作如下。")),
                Ul("带领同学参观美术馆，参与人数达40人以上。", "策划统计博物馆的参观，参与人数超过30人。"),
                P("这一年的活动以参观为主"),
                H(2, "Second year: Director of Liaison Department"),
                P(B("September 2023 – July 2024"), T(" "), Br(), T("在这一年，我做了三件新的事")),
                Ol("深度化", "国际化", "多样化"),
                Bold("List of activity during my duty as director in Liaison Department"),
                Ul(
                    "与证券公司洽谈实习协议，争取到10个实习岗位。",
                    "组织参观电脑企业，参与人数40+",
                    "组织智库的参访活动，参与人数+30。",
                    "组织参观开发银行，参与人数40+",
                    "组织线上留学分享会，参与人数100左右",
                    "协办就业分享会"
                ),
                H(2, "Here are details of my jobs"),
                Bold("1. 深度化——讲座&实习项目"),
                P("这是第一年的构想。"),
                P("年底确立了两种形式。"),
                P("这是最受好评的项目。"),
                P(
                    T("请参考推送："),
                    Link("https://example.org/post", "https://example.org/post"),
                    T(" "),
                    Br(),
                    T("（注：该链接为中文界面）")
                ),
                P(T("Here is the "), PictureLink("photo", "/images/activity.png"), T(" which we took at the end of activity")),
                P(T("Here is the "), PictureLink("post", "/images/post.png"), T(" which we designed")),
                Bold("2. 国际化——智库参访&开发银行"),
                P("国际化是我关注的重点。"),
                List(Item(P("从企业到智库"), Ul("了解国际政治。")), Item(P("组织国际组织参访"), Ul("了解开发银行。"))),
                P("这些项目拓宽了视野。"),
                Bold("3. 多元化——活动汇总"),
                Ul("组织参观电脑企业，参与人数40+", "协办就业分享会")
            )
            .WithBody("title", P("Leadership —— My experience in a Student Union "))
            .WithBody("excerpt", P(T("Please look at my work."), Br(), T(" "), Img("/images/union.png")));
}
