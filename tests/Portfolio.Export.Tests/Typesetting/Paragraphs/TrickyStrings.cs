namespace Portfolio.Export.Tests.Typesetting.Paragraphs;

/// <summary>Strings that go wrong in other programs. What stands between ⟨ and ⟩ stays on one line wherever the measure has room for it.</summary>
internal static class TrickyStrings
{
    public static readonly string[] All =
    [
        "他引用了（《论语》）。“学而时习之……”——这是开头；⟨——⟩下一句是结尾。",
        "熟悉⟨C#⟩、⟨C++⟩和⟨F#⟩语言，也写过⟨GB/T⟩ 15834的笔记，参与人数达⟨40人⟩以上。",
        "⟨12月初⟩到⟨10月底⟩，我以⟨3.5⟩ GPA完成⟨2022年⟩9月—2023年7月的课程，排名前⟨5%⟩左右。",
        "参与人数⟨+30⟩，参与人数⟨100左右⟩，同比增长⟨15.5%⟩，费用⟨￥100⟩到⟨$2,000⟩之间，误差⟨±5%⟩以内。",
        "实验分⟨A/B⟩两组，⟨iOS/Android⟩两端，平均绩点⟨3.8/4.0⟩，时间⟨10:30⟩–⟨12:00⟩，编号⟨No. 5⟩，全程⟨5 km⟩，气温⟨25 ℃⟩。",
        "请访问https://mp.weixin.qq.com/s/fwOWcduaGS76Imhs4hz9HA，或写信给⟨someone.with.a.name@dept.example.edu.cn⟩（常用）。",
        "见“https://example.com/a/b?c=d&e=f#g”中的说明（https://example.org/long-path/with_underscores/and-dashes.html）。",
        "（⟨2022⟩）《一》、《二》、《三（上）》、《四》——“五”、‘六’、【七】、〔八〕、「九」、『十』。",
        "省略号⟨……⟩与破折号⟨——⟩不可分开⟨……⟩“是吗？！”“是的！！！”他说：“好吧⟨……⟩”",
        "家庭👩‍👩‍👧‍👦与旗帜🇨🇳🇬🇧以及肤色👍🏽和程序员👩‍💻都是一个整体，不会被拆成两半。",
        "Việt Nam và tiếng Việt: phở, bún chả, đường phố; e\u0301galite\u0301 und Äpfel, naïve façade.",
        "希腊字母α、β与⟨γ-射⟩线，Ελληνικά και κείμενο，Русский текст в середине中文里。",
        "‘单引号’在中文里，it’s ‘single’ in English，the students’ work，rock ’n’ roll以及“don’t”。",
        "全角⟨１２３⟩与⟨ＡＢＣ⟩，半角片假名ｶﾀｶﾅﾃﾞｽ，平假名ひらがなっぽい、カタカナー、々々。",
        "不换行\u00A0空格：⟨第\u00A05\u00A0页⟩，⟨10\u00A0kg⟩；零宽\u200B空格\u200B可以\u200B断行；连接\u2060符\u2060不能。",
        "Donaudampfschifffahrtsgesellschaftskapitänsmütze是一个很长的词，pneumonoultramicroscopicsilicovolcanoconiosis也是。",
        "价格￥ 100，§ 5与№ 7，US$ 30，约20～30人，50%–60%，第⟨1,234⟩名，⟨-3℃⟩，⟨20-30人⟩，⟨2022/9/1⟩。",
        "脚注在标点之后。① 或者在“引号”②之后，又或者在逗号，③之后继续写下去。",
        "学生会&社团、讲座＆实习、面试+讲座、研发/设计、与/或、输入／输出、A－B、约翰·冯·诺依曼、玛丽・居里。",
        "He said “the results (see Table 3) are ‘promising’—nothing more”—and left; 40+ people, 3rd place, e.g. this.",
        "The Liaison Department 联络部 of the Student Union 学生会 organised 12 events 活动 with 400+ people 人 in 2023 年.",
        "参加了⟨40余人⟩、⟨3000多人⟩、⟨100万元⟩、⟨15分钟⟩、⟨3小时⟩、⟨2个月⟩、⟨第3季⟩、⟨第一⟩名、⟨20世纪⟩、⟨5公里⟩、⟨1.5倍⟩。",
        "他问：“为什么？”我答：“因为（如上所述）——‘这很重要’！”（完）",
        "一二三四五六七八九十，一二三四五六七八九十。一二三四五六七八九十；一二三四五六七八九十！",
        "标点，。、：？）》」”连续标点（《「“‘之后】〕］｝”’，又，完（〔［｛好",
        "ASCII \"中文\" 引号，'单'引号，(括号)，[方括号]，{花括号}，<尖括号>，半角逗号,句号.分号;冒号:问号?感叹号!结束",
        "１．全角编号；２．第二；（１）括号编号；①圈号；Ⅳ罗马；㈠中文；㎡单位；№编号；℡电话。",
        "北京大学国家发展研究院Jingshuang Student Union联络部部长（Director of Liaison Department）September 2022 – July 2023",
        "标题　全角空格　在这里　和那里　以及　最后　一行　的　末尾　都　不能　出错。",
        "公式 E = mc² 与 x₁ + x₂ ≥ 3.5，2×3=6，a→b，√2≈1.41，∑xᵢ，90°，5′30″，³He。",
        "网址www.example.com/path/to/page与github.com/user/repo以及doi:10.1000/xyz123，还有example.edu.cn。",
        "路径C:\\Users\\name\\Documents\\file.txt与/usr/local/share/doc/file_name-with.parts，函数foo_bar(baz)->qux。",
        "电话⟨010-62751234⟩，手机+86 138 0013 8000，日期⟨2022-09-01⟩、⟨2022.9.1⟩，时间⟨23:59:59⟩，比分⟨3:2⟩，版本⟨v1.2.3⟩-beta。",
        "𠮷野家与𠀀𠀁字，叠字谢谢，囍，〇，〻，々，二〇二二年，㐀㐁，龘。",
        "空格 在 每个 词 之间 的 中文 也 要 正常 断行 ，标点 前 有 空格 。还有 ！",
        "末尾是英文单词的中文段落，看看最后一行会不会只剩一个very short word：a I.",
    ];
}
