# Fetches portfolio-export for Windows, checks it and unpacks it for the user who runs this.
#   $env:BASE_URL   where the archives and SHA256SUMS lie
#   $env:PREFIX     default: %LOCALAPPDATA%\Programs\portfolio-export, which is added to the PATH of the user
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$version = if ($env:VERSION) { $env:VERSION } else { '@VERSION@' }
$base = if ($env:BASE_URL) { $env:BASE_URL } else { '@BASE_URL@' }
if ($base -match 'example\.invalid' -or $base.StartsWith('@')) { throw 'Set $env:BASE_URL to the address of the release' }
$target = if ($env:PREFIX) { $env:PREFIX } else { Join-Path $env:LOCALAPPDATA 'Programs\portfolio-export' }
$name = "portfolio-export-$version-win-x64"
$work = New-Item -ItemType Directory (Join-Path ([IO.Path]::GetTempPath()) ([Guid]::NewGuid()))
try {
    foreach ($file in "$name.zip", 'SHA256SUMS') {
        Invoke-WebRequest -UseBasicParsing "$base/$file" -OutFile (Join-Path $work $file)
    }
    $line = Get-Content (Join-Path $work 'SHA256SUMS') | Where-Object { $_.EndsWith("  $name.zip") }
    if (-not $line) { throw "SHA256SUMS does not name $name.zip" }
    $found = (Get-FileHash -Algorithm SHA256 (Join-Path $work "$name.zip")).Hash
    if ($found -ne $line.Split(' ')[0]) { throw "$name.zip is damaged: its checksum is $found" }
    Expand-Archive (Join-Path $work "$name.zip") $work
    if (Test-Path $target) { Remove-Item -Recurse -Force $target }
    New-Item -ItemType Directory -Force (Split-Path $target) | Out-Null
    Move-Item (Join-Path $work $name) $target
    $path = [Environment]::GetEnvironmentVariable('Path', 'User')
    if (-not $env:PREFIX -and ";$path;" -notlike "*;$target;*") {
        [Environment]::SetEnvironmentVariable('Path', "$path;$target", 'User')
        'Open a new terminal: portfolio-export is on your PATH there.'
    }
    Join-Path $target 'portfolio-export.exe'
}
finally {
    Remove-Item -Recurse -Force $work
}
