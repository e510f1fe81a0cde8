@echo off
rem The one entry point of the course kit on Windows: the same program as "course", through Python.
rem No block in parentheses holds %*: the first ")" in a file's name, as in "02(1).ipynb", would end it.
setlocal
set "HERE=%~dp0"
if not "%HERE:;=%"=="%HERE%" echo course: expected the kit in a folder without a semicolon in its path, found %HERE%& exit /b 1
if not exist "%~dp0course_kit" echo course: expected course_kit beside course.cmd, found none in %~dp0; start the course.cmd of the kit.& exit /b 1
for /f "delims==" %%v in ('set PYTHON 2^>nul') do set "%%v="
set "PYTHONPATH=%~dp0"
set "PYTHONDONTWRITEBYTECODE=1"
set "FITS=import sys; sys.exit(sys.version_info < (3, 10))"
if defined COURSE_PYTHON goto asked
py -3 -c "%FITS%" >nul 2>nul
if not errorlevel 1 goto launcher
python -c "%FITS%" >nul 2>nul
if not errorlevel 1 goto python
echo course: expected Python 3.10 or later, found none.
echo   winget install Python.Python.3.13
exit /b 1

:asked
"%COURSE_PYTHON%" -m course_kit %*
exit /b

:launcher
py -3 -m course_kit %*
exit /b

:python
python -m course_kit %*
exit /b
