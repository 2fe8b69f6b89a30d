@echo off
rem Starts the program in this folder with a Java of release 21 or later. Arguments go to the program (-data FOLDER chooses
rem its workspace), JAVA_HOME chooses the Java, and START_VMARGS adds arguments for the JVM.
setlocal EnableExtensions
set "JAVA="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
for %%v in ("Eclipse Adoptium" "Java" "Microsoft" "Zulu") do for /d %%j in ("%ProgramFiles%\%%~v\*") do call :try "%%~j"
if not defined JAVA (
	echo start: this program needs Java 21 or later and finds none: install one, or set JAVA_HOME to it 1>&2
	pause
	exit /b 1
)
for %%f in ("%~dp0plugins\org.eclipse.equinox.launcher_*.jar") do set "LAUNCHER=%%~f"

:again
"%JAVA%" -Xmx1g --enable-native-access=ALL-UNNAMED %START_VMARGS% -jar "%LAUNCHER%" %*
rem 23: the program asks for a restart
if %ERRORLEVEL% equ 23 goto again
exit /b %ERRORLEVEL%

rem Takes the Java in the folder %1 if its release file says 21 or later and none is taken yet.
:try
if defined JAVA goto :eof
if not exist "%~1\bin\java.exe" goto :eof
if not exist "%~1\release" goto :eof
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" for /f "tokens=1 delims=.-+_" %%m in ("%%~b") do if %%m geq 21 set "JAVA=%~1\bin\java.exe"
goto :eof
