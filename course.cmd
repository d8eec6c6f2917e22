@echo off
rem The front door of the course on Windows: a thin launcher over Maven. "course" alone says what it can do.
rem No text of a person's own stands within parentheses: one ")" in it, as in "Program Files (x86)", would end the block.
setlocal EnableExtensions DisableDelayedExpansion
rem now, for shift moves %0 too
set "here=%~dp0"
cd /d "%here%"
if not defined MVN set "MVN=%here%mvnw.cmd"
for %%v in (module profile only listed options arguments known silent rest) do set "%%v="

set "command=%~1"
if not defined command goto help
for %%c in (demo up env doctor run bot wire grade watch hint reset check) do if /i "%command%"=="%%c" set "command=%%c"
if /i "%command%"=="help" goto help
if /i "%command%"=="-h" goto help
if /i "%command%"=="--help" goto help
if "%command%"=="run" goto run
if "%command%"=="bot" goto bot
if "%command%"=="check" goto check
if "%command%"=="grade" goto grade
if "%command%"=="watch" goto grade
if "%command%"=="hint" goto exercise
if "%command%"=="reset" goto exercise
if "%command%"=="demo" set "module=demo" & set "profile=-Psolution"
if "%command%"=="wire" set "module=tests/harness"
for %%c in (up env doctor) do if "%command%"=="%%c" set "module=mercury"
set "execution=%command%"
shift
if defined module goto start
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
if defined lesson goto lesson
echo usage: course run LESSON MAIN [ARGS]
echo.
call :lessons
exit /b 2
:lesson
set "module=lessons/%lesson%"
if /i "%lesson%"=="task" set "module=task"
set "folder=%module:/=\%"
if exist "%folder%\pom.xml" goto program
echo course: there is no lesson '%lesson%'. The lessons: 1>&2
call :lessons 1>&2
exit /b 2
:program
if defined execution goto known
echo course: which program of '%lesson%'? One of: 1>&2
call :mains %lesson% 1>&2
exit /b 2
:known
set "silent=yes"
call :mains %lesson%
set "silent="
if defined known goto known_program
echo course: lesson '%lesson%' has no program '%execution%'. Its programs: 1>&2
call :mains %lesson% 1>&2
exit /b 2
:known_program
shift
shift
shift
goto start

:bot
set "module=bot"
set "execution=%~2"
if defined execution goto service
echo course: which service of the bot? One of: poller worker logger all 1>&2
exit /b 2
:service
for %%s in (poller worker logger all) do if "%execution%"=="%%s" goto serve
echo course: the bot has no service '%execution%'. Its services: poller worker logger all 1>&2
exit /b 2
:serve
shift
shift
goto start

:check
call :jdk
if errorlevel 1 exit /b 1
for /f "tokens=1*" %%a in ("%*") do set "rest=%%b"
call "%MVN%" -B -Psolution -Dgrade.skip verify -pl tests/kit,tests/bench %rest%
exit /b %errorlevel%

:grade
set "exercise="
for %%e in (task bot) do if /i "%~2"=="%%e" set "exercise=%%e"
if defined exercise goto options
echo course: what is to be graded? course %command% task or bot [--optional] [--only W5,W6] [--solution] 1>&2
exit /b 2
:options
shift
shift
rem the bot's reference stands on the task's; some checks of the bot do not need all of the task's before them
set "reference=-Dtask.variant=solution"
set "alone="
if "%exercise%"=="bot" set "reference=-Dtask.variant=solution -Dbot.variant=solution"
if "%exercise%"=="bot" set "alone=-Dtask.grade.skip=true"
set "back=option"
:option
set "option=%~1"
if not defined option goto graded
if "%option%"=="--only" goto list
shift
if "%option%"=="--optional" set "options=%options% -Dgrade.optional" & goto option
if "%option%"=="--solution" set "options=%options% %reference%" & goto option
echo course: unknown option '%option%'. course %command% %exercise% takes --optional, --only W5,W6 and --solution. 1>&2
exit /b 2
:graded
if not defined listed goto grading
if defined only goto some
echo course: --only wants the ids of checks, like --only W5,W6 1>&2
exit /b 2
:some
set options=%options% %alone% "-Dgrade.only=%only%"
:grading
call :jdk
if errorlevel 1 exit /b 1
if "%command%"=="grade" (
  call "%MVN%" -q -B test -pl %exercise% %options%
) else if "%exercise%"=="bot" (
  call "%MVN%" -q -B compile exec:java@watch-bot -pl bot -Dbot.uncompiled=true %options%
) else (
  call "%MVN%" -q -B compile exec:java@watch-task -pl task -Dtask.uncompiled=true %options%
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

:start
set "back=next"
:next
set "argument=%~1"
if not defined argument goto launch
if "%argument%"=="--only" goto list
rem the plugin takes an argument with spaces in single quotes
if not "%argument: =%"=="%argument%" set "argument='%argument%'"
set "arguments=%arguments% %argument%"
shift
goto next
:launch
call :jdk
if errorlevel 1 exit /b 1
if defined listed set "arguments=%arguments% --only %only%"
call "%MVN%" -q -B %profile% compile exec:java@%execution% -pl %module% "-Dexec.args=%arguments%"
exit /b %errorlevel%

rem cmd cuts arguments at commas: puts together the list behind --only
:list
set "listed=yes"
:piece
shift
set "piece=%~1"
if not defined piece goto %back%
if "%piece:~0,1%"=="-" goto %back%
if defined only set "only=%only%,"
set "only=%only%%piece%"
goto piece

:lessons
for /d %%l in (lessons\* task) do call :mains %%~nxl
exit /b 0

rem lists the programs of a lesson, unless silent; one that is called %execution% becomes known
:mains
set "pom=lessons\%1\pom.xml"
if /i "%1"=="task" set "pom=task\pom.xml"
for /f "usebackq tokens=2,3 delims=<>" %%a in ("%pom%") do if "%%a"=="id" call :main %1 %%b
exit /b 0
:main
set "program=%2"
if /i "%1"=="task" if not "%program:~0,4%"=="run-" exit /b 0
if "%program%"=="%execution%" set "known=yes"
if not defined silent echo   %1 %program%
exit /b 0

:jdk
if not defined JAVA_HOME goto path
if exist "%JAVA_HOME%\bin\javac.exe" exit /b 0
echo course: JAVA_HOME is %JAVA_HOME%, where no JDK is. Point it at a JDK 17 or newer. 1>&2
exit /b 1
:path
where javac >nul 2>nul && exit /b 0
echo course: no JDK found. Install JDK 17 or newer (https://adoptium.net) and open a new terminal. 1>&2
exit /b 1
