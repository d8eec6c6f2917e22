@echo off
rem The front door of the course on Windows. It finds a JDK and has it run build\launcher, whose start is
rem compiled here once; "course" alone says what it can do.
rem No text of a person's own stands within parentheses: one ")" in it, as in "Program Files (x86)", would end the block.
setlocal EnableExtensions DisableDelayedExpansion
set "from=%CD%"
cd /d "%~dp0"
set "sources=build\launcher\src\main\java\mercury\launcher\start"
set "kept=.mercury\launcher"
set "package=mercury\launcher\start"
set "bin="
if not defined JAVA_HOME goto path
set "bin=%JAVA_HOME%\bin\"
if exist "%JAVA_HOME%\bin\javac.exe" goto jdk
echo course: JAVA_HOME is %JAVA_HOME%, where no JDK is. Point it at a JDK 17 or newer. 1>&2
exit /b 1
:path
where javac >nul 2>nul && goto jdk
echo course: no JDK found. Install JDK 17 or newer (https://adoptium.net) and open a new terminal. 1>&2
exit /b 1

:jdk
set "new=%kept%\new-%RANDOM%%RANDOM%"
md "%new%" 2>nul
copy /b "%sources%\*.java" "%new%\all" >nul
fc /b "%new%\all" "%kept%\sources" >nul 2>nul && goto start
rem another terminal may do the same: each file moves as a whole; javac takes no wildcard in quotes
"%bin%javac" --release 11 -encoding UTF-8 -d "%new%" %sources%\*.java
if errorlevel 1 exit /b 1
md "%kept%\%package%" 2>nul
for %%c in ("%new%\%package%\*.class") do move /y "%%c" "%kept%\%package%" >nul
move /y "%new%\all" "%kept%\sources" >nul

:start
rd /s /q "%new%"
"%bin%java" -XX:TieredStopAtLevel=1 -Xshare:auto --enable-native-access=ALL-UNNAMED "-Dcourse.from=%from%\." -cp "%kept%" mercury.launcher.start.Course %*
exit /b %errorlevel%
