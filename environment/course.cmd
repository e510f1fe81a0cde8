@echo off
rem The one entry point of the course kit on Windows: the same program as "course", through Python.
setlocal
set "PYTHONPATH=%~dp0"
set "PYTHONDONTWRITEBYTECODE=1"
if defined COURSE_PYTHON (
  "%COURSE_PYTHON%" -m course_kit %*
  exit /b
)
where py >nul 2>nul
if not errorlevel 1 (
  py -3 -m course_kit %*
  exit /b
)
where python >nul 2>nul
if not errorlevel 1 (
  python -m course_kit %*
  exit /b
)
echo course: expected Python 3.10 or later, found none.
echo   winget install Python.Python.3.13
exit /b 1
