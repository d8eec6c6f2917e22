@echo off
rem The front door of the course on Windows: a thin launcher over Maven. "course" alone says what it can do.
setlocal EnableExtensions DisableDelayedExpansion
cd /d "%~dp0"

set "profile="
set "command=%~1"
if "%command%"=="" goto help
if /i "%command%"=="help" goto help
if /i "%command%"=="-h" goto help
if /i "%command%"=="--help" goto help

if defined JAVA_HOME (
  if not exist "%JAVA_HOME%\bin\javac.exe" (
    echo course: JAVA_HOME is %JAVA_HOME%, where no JDK is. Point it at a JDK 17 or newer. 1>&2
    exit /b 1
  )
) else (
  where javac >nul 2>nul || (
    echo course: no JDK found. Install JDK 17 or newer ^(https://adoptium.net^) and open a new terminal. 1>&2
    exit /b 1
  )
)

if /i "%command%"=="run" goto run
if /i "%command%"=="bot" goto bot
if /i "%command%"=="check" goto check
if /i "%command%"=="grade" goto grade
if /i "%command%"=="watch" goto grade
if /i "%command%"=="hint" goto exercise
if /i "%command%"=="reset" goto exercise
if /i "%command%"=="demo" (
  set "module=demo"
  set "execution=demo"
  set "profile=-Psolution"
  shift
  goto start
)
if /i "%command%"=="wire" (
  set "module=tests/harness"
  set "execution=wire"
  shift
  goto start
)
for %%c in (up env doctor) do if /i "%command%"=="%%c" (
  set "module=mercury"
  set "execution=%%c"
  shift
  goto start
)
echo course: unknown command '%command%'. "course" alone lists the commands. 1>&2
exit /b 2

:help
echo Mercury: RabbitMQ in Java, by running it.
echo.
echo   the road    lessons                        intro -^> ack -^> qos -^> logs -^> logs_level
echo.
echo   course demo [OPTIONS]              the finished bot, live on a page (--help: options)
echo   course up [OPTIONS]                start the environment here, without Docker (--help: options)
echo   course env                         print where it is, for PowerShell: course env ^| Invoke-Expression
echo   course doctor                      check this machine: JDK, Maven, Docker, ports, services
echo   course run LESSON MAIN [ARGS]      run one program of a lesson or of the task; course run lists them
echo   course bot SERVICE                 run the bot: poller, worker, logger, or all of them
echo   course wire [--port 5673]          show what goes over the wire to RabbitMQ, in plain words
echo   course grade task^|bot [OPTIONS]    grade your solution (--optional, --only W5, --solution)
echo   course watch task^|bot [OPTIONS]    grade it again on every save, until Ctrl+C; options as of grade
echo   course hint [task^|bot] [W5]        one more hint, for that check or the next one to do (--lang ru)
echo   course reset task^|bot [--yes]      put the stubs back; a copy of your solution is kept
echo   course check                       test the kit itself
echo.
echo With Docker instead of "up": docker compose -f mercury/docker-compose.yml up --wait
exit /b 0

:run
set "lesson=%~2"
set "execution=%~3"
if "%lesson%"=="" (
  echo usage: course run LESSON MAIN [ARGS]
  echo.
  for /d %%l in (lessons\* task) do call :mains %%~nxl
  exit /b 2
)
set "module=lessons/%lesson%"
if /i "%lesson%"=="task" set "module=task"
if not exist "%module%/pom.xml" (
  echo course: there is no lesson '%lesson%'. The lessons: 1>&2
  for /d %%l in (lessons\* task) do call :mains %%~nxl 1>&2
  exit /b 2
)
if "%execution%"=="" (
  echo course: which program of '%lesson%'? One of: 1>&2
  call :mains %lesson% 1>&2
  exit /b 2
)
findstr /c:"<id>%execution%</id>" "%module%\pom.xml" >nul || (
  echo course: lesson '%lesson%' has no program '%execution%'. Its programs: 1>&2
  call :mains %lesson% 1>&2
  exit /b 2
)
shift
shift
shift
goto start

:bot
set "module=bot"
set "execution=%~2"
if "%execution%"=="" (
  echo course: which service of the bot? One of: poller worker logger all 1>&2
  exit /b 2
)
for %%s in (poller worker logger all) do if "%execution%"=="%%s" (
  shift
  shift
  goto start
)
echo course: the bot has no service '%execution%'. Its services: poller worker logger all 1>&2
exit /b 2

:check
call "%~dp0mvnw.cmd" -B -Psolution -Dgrade.skip verify -pl tests/kit,tests/bench
exit /b %errorlevel%

:grade
set "exercise="
for %%e in (task bot) do if /i "%~2"=="%%e" set "exercise=%%e"
if not defined exercise (
  echo course: what is to be graded? course %command% task or bot [--optional] [--only W5,W6] [--solution] 1>&2
  exit /b 2
)
shift
shift
set "options="
rem the bot's reference stands on the task's; some checks of the bot do not need all of the task's before them
set "reference=-Dtask.variant=solution"
set "alone="
if "%exercise%"=="bot" (
  set "reference=-Dtask.variant=solution -Dbot.variant=solution"
  set "alone=-Dtask.grade.skip=true"
)
:option
if "%~1"=="" goto graded
if "%~1"=="--optional" (
  set "options=%options% -Dgrade.optional"
) else if "%~1"=="--solution" (
  set "options=%options% %reference%"
) else if "%~1"=="--only" (
  set options=%options% %alone% "-Dgrade.only=%~2"
  shift
) else (
  echo course: unknown option '%~1'. course %command% %exercise% takes --optional, --only W5,W6 and --solution. 1>&2
  exit /b 2
)
shift
goto option
:graded
if /i not "%command%"=="watch" (
  call "%~dp0mvnw.cmd" -q -B test -pl %exercise% %options%
) else if "%exercise%"=="bot" (
  call "%~dp0mvnw.cmd" -q -B compile exec:java@watch-bot -pl bot -Dbot.uncompiled=true %options%
) else (
  call "%~dp0mvnw.cmd" -q -B compile exec:java@watch -pl task -Dgrade.uncompiled=true %options%
)
exit /b %errorlevel%

:exercise
if /i "%command%"=="reset" if /i not "%~2"=="task" if /i not "%~2"=="bot" (
  echo course: what is to be reset? course reset task or bot [--yes] 1>&2
  exit /b 2
)
set "module=tests/harness"
set "execution=%command%"
shift
goto start

:mains
set "pom=lessons\%1\pom.xml"
set "program=<id>"
if /i "%1"=="task" (
  set "pom=task\pom.xml"
  set "program=<id>run-"
)
for /f "tokens=3 delims=<>" %%m in ('findstr /c:"%program%" "%pom%"') do echo   %1 %%m
exit /b 0

:start
set "arguments="
:next
if "%~1"=="" goto launch
set "arguments=%arguments% %~1"
shift
goto next
:launch
call "%~dp0mvnw.cmd" -q -B %profile% compile exec:java@%execution% -pl %module% "-Dexec.args=%arguments%"
exit /b %errorlevel%
