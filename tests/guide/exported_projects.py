#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""exported_projects.py CLI GUIDE: exports a built-in guide at every level, by every project type and for every career, and
looks whether each export holds together: what its README tells one to type works, its own tests pass, what a build copies
is there, links lead somewhere, and what is wired together fits. (Whether a single file is sound: starter_files.py.)"""

import hashlib
import json
import os
import re
import shutil
import sys
import tempfile
import tomllib
from pathlib import Path

import yaml
from exported_deployment import DEPLOYMENT
from starter_files import LEVELS, first_line, is_there, run, said_by, text_of

ENVIRONMENTS = ("development", "staging", "production")


def found_by(check, project):
    """What a check says, whether it returns a list or complains by raising."""
    try:
        return check(project) or []
    except (AssertionError, AttributeError, LookupError, OSError, ValueError, yaml.YAMLError) as error:
        return [f"{check.__name__}: {type(error).__name__}: {error}"]


def readmes_in_wrong_places(project):
    """READMEs that GitHub would show instead of the project's own, Helm would render, or a web server hand out."""
    wrong = list(project.glob(".github/**/README.md")) + list(project.glob("frontend/web/public/**/README.md"))
    for chart in project.rglob("Chart.yaml"):
        wrong += [path for path in (chart.parent / "templates").rglob("*") if path.is_file() and path.suffix not in (".yaml", ".tpl", ".txt")]
    return [f"{path.relative_to(project)} must not be there" for path in wrong]


def missing_sources(project):
    """What Dockerfiles copy and compose files build or mount, as far as it is not there."""
    missing = []
    for dockerfile in project.rglob("*Dockerfile"):
        for line in text_of(dockerfile).splitlines():
            words = line.split()
            if words[:1] == ["COPY"] and not any(word.startswith("--from=") for word in words):
                # "uv.loc[k]" is uv.lock where there is one.
                sources = [source for source in words[1:-1] if "[" not in source]
                missing += [f"{dockerfile.name} copies {source}" for source in sources if not list(project.glob(source.rstrip("/")))]
    for compose in [*project.rglob("compose*.yaml"), *project.rglob("docker-compose.yml")]:
        for name, service in yaml.safe_load(text_of(compose))["services"].items():
            build = service.get("build") or {}
            context = compose.parent / build.get("context", ".")
            wanted = [context / build["dockerfile"]] if "dockerfile" in build else []
            wanted += [compose.parent / volume.split(":")[0] for volume in service.get("volumes", []) if volume.startswith(".")]
            command = service.get("command") or []
            if isinstance(command, list) and "-m" in command:
                wanted.append(project / (command[command.index("-m") + 1].replace(".", "/") + ".py"))
            missing += [f"{compose.name}, {name}: {os.path.relpath(path, project)}" for path in wanted if not path.exists()]
    return missing


def dead_links(project):
    """Relative links of Markdown files, and folders that the first page lists, that lead nowhere."""
    dead = []
    for page in project.rglob("*.md"):
        prose = re.sub(r"```.*?```|`[^`\n]*`", "", text_of(page), flags=re.DOTALL)
        for target in re.findall(r"\]\(([^)#: ]+)(?:#[^)]*)?\)", prose):
            if not (page.parent / target).exists():
                dead.append(f"{page.relative_to(project)} links to {target}")
    for name in re.findall(r"^\| `([^`]+/)`", text_of(project / "README.md"), flags=re.MULTILINE):
        if not (project / name).is_dir():
            dead.append(f"README.md lists {name}")
    return dead


TOP_LEVEL = ("frontend", "infrastructure", "security", "mlops", "data_engineering", "observability", "environments", "performance", "backup",
             "integrations", "api_contracts", "deployment", "tests", "educational_resources", "DOCS", ".github", ".gitflow", "my_ml_core")
# What kubectl calls the deployment; what a script or a workflow looks for before it uses it; and a part of a pattern.
NO_PATHS = {"deployment/prediction-api", "backup/monitoring/backup_health/check_backups.py", "backup/testing/restore_tests",
            "security/audit/scans/run_scans.sh", ".github/workflows/build-image", "deployment/registry/check_images.py",
            "infrastructure/helm/charts/prediction-api/values.yaml", "infrastructure/helm/values/prod.yaml"}


def dead_paths(project):
    """Paths that starter files name and that are not there: what a level shows may not speak of what it leaves out."""
    if project.parent.name not in LEVELS:
        return []  # a type or career is a part of a level; its parts speak of each other
    dead = []
    pattern = re.compile(rf"(?<![\w/.:@-])((?:{'|'.join(map(re.escape, TOP_LEVEL))})/[\w./-]*)")
    for path in project.rglob("*"):
        # READMEs are made from the guide's texts, which say themselves what is for later.
        if not path.is_file() or path.name == "README.md" and path.parent != project:
            continue
        if path.name.endswith("ignore"):
            continue  # names what need not be there
        named = re.sub(r"\S*\[\w\]", "", text_of(path))  # "uv.loc[k]": where there is one
        for name in {name.rstrip("./-") for name in pattern.findall(named)} - NO_PATHS:
            # As a path from the root or from the file; or a name that is built up from it.
            if not (project / name).exists() and not (path.parent / name).exists():
                dead.append(f"{path.relative_to(project)} names {name}")
    return dead


def readme_commands(project):
    """Runs what the README says under "Start", in a shell, as a reader would."""
    start = re.search(r"^## Start\n.*?```bash\n(.*?)```", text_of(project / "README.md"), flags=re.DOTALL | re.MULTILINE)
    told = run("sh", "-e", "-c", start.group(1), cwd=project)
    assert told.returncode == 0, told.stderr[-2000:]
    count = re.search(r"Ran (\d+) tests", told.stderr)
    assert count and int(count.group(1)) >= 10, told.stderr[-500:]
    assert "minutes (model" in told.stdout, told.stdout


def rendered(folder):
    """The objects of an overlay as kubectl would send them, by kind and name; of a name made from a content, that alone."""
    told = run("kubectl", "kustomize", "--load-restrictor", "LoadRestrictionsNone", folder)
    assert told.returncode == 0, told.stderr
    return {(entry["kind"], entry["metadata"]["name"]): entry for entry in yaml.safe_load_all(told.stdout)}


def check_overlays(project):
    """Each environment runs an image of the registry that its overlay names, and reads its own secrets alone."""
    base = project / "infrastructure" / "kubernetes"
    if not (base.is_dir() and is_there("kubectl")):
        return
    assert "images" not in yaml.safe_load(text_of(base / "kustomization.yaml")), "the base names an image: overlays then miss theirs"
    for environment in ENVIRONMENTS:
        overlay = project / "environments" / environment / "kubernetes" / "kustomization.yaml"
        if not overlay.is_file():
            continue
        plain = text_of(overlay)
        overlay.write_text(plain.replace("newName: registry.example.com/", "newName: ours.example.org/team/"), encoding="utf-8")
        objects = rendered(overlay.parent)
        tag = re.search(r"newTag: (\S+)", plain).group(1)
        for name in ("prediction-api", "web"):
            pod = objects["Deployment", name]["spec"]["template"]
            image = pod["spec"]["containers"][0]["image"]
            assert image == f"ours.example.org/team/{name}:{tag}", f"{environment} runs {image}"
            service = objects["Service", name]["spec"]
            assert service["selector"].items() <= pod["metadata"]["labels"].items(), f"nobody answers as {name}"
        asked = objects["Ingress", "prediction-api"]["spec"]["rules"][0]["http"]["paths"]
        ways = [(way["path"], way["backend"]["service"]["name"]) for way in asked]
        assert ways == [("/v1", "prediction-api"), ("/", "web")], f"{environment}: {ways}"
        switched_on = re.sub(r"^  # (- \S+/kubernetes/secrets)\b", r"  \1", plain, flags=re.MULTILINE)
        assert switched_on != plain, f"{environment} cannot switch its secrets on"
        overlay.write_text(switched_on, encoding="utf-8")
        objects = rendered(overlay.parent)
        overlay.write_text(plain, encoding="utf-8")
        secret, = (entry for (kind, _), entry in objects.items() if kind == "ExternalSecret")
        reference = secret["spec"]["secretStoreRef"]
        store = objects[reference["kind"], reference["name"]]  # … is defined, and for this environment only
        assert store["kind"] == "SecretStore" and store["metadata"]["namespace"] == environment, store
        places = [entry["remoteRef"]["key"] for entry in secret["spec"]["data"]] + [store["spec"]["provider"]["aws"]["role"]]
        for place in places:
            others = [other for other in (*ENVIRONMENTS, "ENVIRONMENT") if other != environment and other in place]
            assert environment in place and not others, f"{environment} reads {place}"


SETTINGS = """
import json, os, sys
from my_ml_core.infrastructure.settings import Settings, files_of
print(json.dumps([str(file) for file in files_of(os.environ)]), Settings.from_environment().show_docs)
"""


def check_settings_files(project):
    """What an environment sets reaches the program: its variables and its files stand in what the cluster gets, where they say."""
    if not ((project / "infrastructure" / "kubernetes").is_dir() and is_there("kubectl")):
        return
    for environment in ENVIRONMENTS:
        overlay = project / "environments" / environment / "kubernetes"
        if not (overlay / "kustomization.yaml").is_file():
            continue
        objects = rendered(overlay)
        pod = objects["Deployment", "prediction-api"]["spec"]["template"]["spec"]
        container, = pod["containers"]
        variables = objects["ConfigMap", container["envFrom"][0]["configMapRef"]["name"]]["data"]
        plain, = overlay.parent.glob(".env.*")
        for name, value in re.findall(r"^(\w+)=(.*)$", text_of(plain), flags=re.MULTILINE):
            assert variables[name] == value, f"{environment} does not hand {name} over"
        assert variables["APP_ENV"] == environment, variables
        volume, = (one for one in pod["volumes"] if one["name"] == "settings")
        mounted, = (one["mountPath"] for one in container["volumeMounts"] if one["name"] == "settings")
        files = objects["ConfigMap", volume["configMap"]["name"]]["data"]
        with tempfile.TemporaryDirectory() as folder:
            for name, text in files.items():
                Path(folder, name).write_text(text, encoding="utf-8")
            named = variables["SETTINGS_FILES"].replace(mounted, folder)
            told = run("python3", "-c", SETTINGS, cwd=project, env={**os.environ, "SETTINGS_FILES": named})
        assert told.returncode == 0, told.stderr
        assert told.stdout.strip().endswith(str(environment == "development")), f"{environment}: {told.stdout}"


def check_terraform(project):
    """The machine has the model before the API starts, may read it, and each module gets what it asks for."""
    root = project / "infrastructure" / "terraform"
    compute = root / "modules" / "compute"
    if not (compute.is_dir() and is_there("terraform-config-inspect")):
        return
    script = re.search(r"user_data = <<-EOT\n(.*?)\n\s*EOT\n", text_of(compute / "main.tf"), flags=re.DOTALL).group(1)
    steps = [script.index(step) for step in ("aws s3 cp", "sha256sum", "docker run")]
    assert steps == sorted(steps), "the model must be fetched and compared before the container starts"
    mounted = re.search(r"-v (\S+):(\S+):ro", script)
    image = text_of(project / "deployment" / "docker" / "api.Dockerfile")
    model = re.search(r"MODEL_FILE=(\S+)", image).group(1)
    assert mounted and model.startswith(mounted.group(2) + "/"), f"the image looks for {model}"
    assert f"{mounted.group(1)}/{Path(model).name}" in script, "the model is fetched to another place"
    assert '"s3:GetObject"' in text_of(compute / "iam.tf"), "the machine may not read the model"
    code = "".join(text_of(path) for path in (project / "my_ml_core").rglob("*.py"))
    for name in re.findall(r"-e (\w+)=", script):
        assert f'"{name}"' in code, f"no code reads {name}"
    for name, body in re.findall(r'^module "(\w+)" \{\n(.*?)^\}', text_of(root / "main.tf"), flags=re.DOTALL | re.MULTILINE):
        given = set(re.findall(r"^  (\w+) +=", body, flags=re.MULTILINE)) - {"source"}
        known = json.loads(run("terraform-config-inspect", "--json", root / "modules" / name).stdout)["variables"]
        needed = {variable for variable, told in known.items() if told["required"]}
        assert needed <= given <= set(known), f"module {name} wants {sorted(needed)}, gets {sorted(given)}"
    variables = set(re.findall(r'^variable "(\w+)"', text_of(root / "variables.tf"), flags=re.MULTILINE))
    for values in root.glob("environments/*/*.tfvars"):
        given = set(re.findall(r"^(\w+) += ", text_of(values), flags=re.MULTILINE))
        assert "model" in given and given <= variables, f"{values.name} sets {sorted(given)}"


NEXT = """
const config = require(process.argv[1]);
Promise.all([config.rewrites(), config.headers()]).then((all) => console.log(JSON.stringify(all)));
"""


def check_web(project):
    """Only the contract's paths reach the API from outside, and a built page loads from its own server alone."""
    config = project / "frontend" / "web" / "next.config.js"
    if not config.is_file():
        return
    told = run("node", "-e", NEXT, config, env={**os.environ, "NODE_ENV": "production"})
    assert told.returncode == 0, told.stderr
    rewrites, headers = json.loads(told.stdout)
    for rule in rewrites:
        way = rule["source"], re.sub(r"^https?://[^/]+", "", rule["destination"])
        assert way == ("/api/v1/:path*", "/v1/:path*"), f"{way[0]} reaches {way[1]} of the API"
    sent = {header["key"]: header["value"] for header in headers[0]["headers"]}
    policy = dict(rule.split(" ", 1) for rule in sent["Content-Security-Policy"].split("; "))
    assert policy["default-src"] == policy["script-src"] == "'self'" and policy["object-src"] == "'none'", policy
    # Turbopack's pages begin with an inline script, which that policy stops: nothing on the page would work.
    assert "--webpack" in json.loads(text_of(config.parent / "package.json"))["scripts"]["build"], "the build must be webpack's"


SECRETS = {
    "a.env": "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY\n",
    "deep/.env": "LOG_LEVEL=INFO\n",
    "frontend/web/.env.local": "API_ORIGIN=http://localhost:8000\n",
    "environments/production/.env.prod": "SLACK_WEBHOOK_URL=https://hooks.slack.example/T0/B0/x\n",
    "environments/staging/.env.staging": "DATABASE_URL=postgresql://app:hunter2@db.example.com/app\n",
    "environments/development/.env.dev": 'export OPENAI_API_KEY="sk-1"\n',
    "environments/local/.env.example": "DB_PASSWORD=hunter2\n",
}
HARMLESS = {
    "environments/production/.env.prod": "DATABASE_PASSWORD=\nAPI_TOKEN= # from the store\nPROXY_URL=http://proxy.example.com:3128/\n",
    "environments/local/.env.example": "API_KEY=<yours>\nPOSTGRES_PASSWORD=local-only\nURL=postgresql://a:b@localhost:5432/a\nKEY=$OTHER\n",
    "docs/keyboard.md": "SECRET=42\n",
}


def check_hook(project):
    """The hook lets the project's own settings pass, refuses each settings file with something worth stealing, and names it."""
    if not (project / ".gitflow" / "hooks" / "pre-commit").is_file():
        return
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org",
                   "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org"}

    def git(*words):
        return run("git", "-c", "core.hooksPath=.gitflow/hooks", *words, cwd=project, env=environment)

    git("init", "--quiet", "--initial-branch=main")
    git("add", "environments", ".gitignore")
    for name in ("a.env", ".env", "deep/x.env", ".env.local", "frontend/web/.env.local"):
        assert git("check-ignore", "--quiet", "--no-index", name).returncode == 0, f".gitignore lets {name} in"
    for name in (*HARMLESS, "environments/staging/.env.staging", "environments/development/.env.dev"):
        assert git("check-ignore", "--quiet", "--no-index", name).returncode == 1, f".gitignore keeps {name} out"
    first = git("commit", "--quiet", "-m", "first")
    assert first.returncode == 0, f"the project's own settings are refused: {first.stderr}"
    git("switch", "--quiet", "-c", "feature/x")
    for files, is_refused in ((SECRETS, True), (HARMLESS, False)):
        for name, content in files.items():
            path = project / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            git("add", "--force", name)
            told = git("commit", "--quiet", "-m", "x")
            assert (told.returncode != 0) == is_refused, f"{name}: {content!r}: {told.stderr or 'committed'}"
            assert not is_refused or name in told.stderr, told.stderr
            assert content.split("=")[1].strip() not in told.stderr or not is_refused, f"the hook prints a secret: {told.stderr}"
            git("reset", "--quiet", "--hard", "HEAD")


def configured(project):
    """That it builds: starter_files.py."""
    said = said_by("cmake", "--preset", "dev", cwd=project)
    return [f"cmake: {said[-2000:]}"] if said else []


# What was current in November 2026. Older ones are no sin in a project that grew, but nobody should begin with them.
OLDEST = {"postgres": (18,), "python": (3, 14), "node": (24,), "apache/kafka": (4, 3), "ghcr.io/mlflow/mlflow": (3, 16), "curlimages/curl": (8, 17),
          "ghcr.io/astral-sh/uv": (0, 13), "vllm/vllm-openai": (0, 33)}
OLDEST_ACTIONS = {"actions/checkout": 7, "actions/setup-python": 7, "actions/upload-artifact": 7, "astral-sh/setup-uv": 10,
                  "docker/build-push-action": 7, "hashicorp/setup-terraform": 4, "aws-actions/configure-aws-credentials": 6, "docker/login-action": 4, "docker/metadata-action": 6, "docker/setup-buildx-action": 4}


NEWEST_PYTHON = "3.15"


def check_ci(project):
    """Each change is tried on every Python from the oldest allowed to today's, its types too, and Terraform reads its files."""
    path = project / ".github" / "workflows" / "ci.yml"
    if not path.is_file():
        return
    jobs = yaml.safe_load(text_of(path))["jobs"]
    versions = jobs["test"]["strategy"]["matrix"]["python-version"]
    settings = tomllib.loads(text_of(project / "pyproject.toml"))
    oldest = settings["project"]["requires-python"].removeprefix(">=")
    first, last = numbers(oldest)[1], numbers(NEWEST_PYTHON)[1]
    assert versions == [f"3.{minor}" for minor in range(first, last + 1)], versions
    runs = {name: "\n".join(step.get("run", "") for step in job["steps"]) for name, job in jobs.items()}
    for job, command in (("lint", "ruff check"), ("lint", "mypy"), ("terraform", "terraform fmt -check"), ("terraform", "terraform validate"),
                         ("plan", "infrastructure/scripts/plan.sh")):
        assert command in runs[job], f"CI runs no {command}"
    check_types(project, settings["tool"]["mypy"], runs["lint"])
    assert {"mypy", "ruff"} <= {re.match(r"\w+", name).group() for name in settings["dependency-groups"]["dev"]}
    longest = settings["tool"]["ruff"]["line-length"]
    for source in project.rglob("*.py"):
        for number, line in enumerate(text_of(source).splitlines(), 1):
            assert len(line) <= longest, f"the linter refuses line {number} of {source.relative_to(project)}"


def check_types(project, settings, lint):
    """The type checker and the linter look at every folder with code, not at the core alone, and nothing is kept from them."""
    with_code = {source.relative_to(project).parts[0] for source in project.rglob("*.py")}
    named = {Path(name).parts[0] if Path(name).parts else "." for name in settings.get("files", settings.get("packages", []))}
    assert "." in named or named == with_code, f"not looked at for types: {sorted(with_code - named)}"
    unlooked = {"exclude", "ignore_errors", "follow_imports", "overrides", "disable_error_code"} & set(settings)
    assert settings["strict"] and not unlooked, f"kept from the type checker: {unlooked}"
    assert re.search(r"^ruff check$", lint, flags=re.MULTILINE), f"CI lints a part: {lint}"
    for source in project.rglob("*.py"):
        silenced = re.search(r"#.*(?:type: ignore|mypy:|pyright:).*", text_of(source))
        assert not silenced, f"{source.relative_to(project)}: {silenced.group()}"
    if shutil.which("mypy"):
        told = run("mypy", "--cache-dir", os.devnull, cwd=project)  # nothing of it is left for the other checks
        assert told.returncode == 0, told.stdout


def numbers(text):
    return tuple(int(number) for number in re.findall(r"\d+", text))


def old_images(project):
    """Images without a version, or with one from years ago. Our own carry none that this test could know."""
    found = []
    for path in project.rglob("*"):
        if path.suffix in (".yaml", ".yml") or path.name.endswith("Dockerfile"):
            pattern = r"(?:image:(?: &\w+)?|fetchImage:|^FROM|--from=)\s*([a-z][\w./-]*):v?([\w.-]+)"
            for image, version in re.findall(pattern, text_of(path), flags=re.MULTILINE):
                oldest = OLDEST.get(image)
                if version == "latest" or oldest and numbers(version)[:len(oldest)] < oldest:
                    found.append(f"{path.relative_to(project)}: {image}:{version}")
    engine = project / "infrastructure" / "terraform" / "modules" / "database" / "main.tf"
    if engine.is_file() and numbers(re.search(r'engine_version += "(.+)"', text_of(engine)).group(1)) < OLDEST["postgres"]:
        found.append("the database of Terraform is older than the one on a laptop")
    for package in project.rglob("package.json"):
        node = json.loads(text_of(package)).get("engines", {}).get("node")
        if node and numbers(node) < (22,):
            found.append(f"{package.relative_to(project)}: Node {node}")
    return found


def unpinned_actions(project):
    """Actions by a name that can be moved: what runs with our rights is named by its commit, the version is a comment."""
    found = []
    for path in project.glob(".github/**/*.yml"):
        for line in text_of(path).splitlines():
            used = re.match(r"\s*(?:- )?uses: (\S+)(.*)", line)
            if not used or used.group(1).startswith("./"):
                if used and not (project / used.group(1)).is_dir():
                    found.append(f"{path.relative_to(project)} uses {used.group(1)}, which is not there")
                continue
            pinned = re.fullmatch(r"([\w-]+/[\w-]+)@[0-9a-f]{40}", used.group(1))
            version = re.fullmatch(r"\s+# v(\d+)\.\d+\.\d+", used.group(2))
            if not pinned or not version or int(version.group(1)) < OLDEST_ACTIONS.get(pinned.group(1), 0):
                found.append(f"{path.relative_to(project)}: {line.strip()}")
    return found


def unwatched(project):
    """What nobody would ever raise: places with dependencies that Dependabot is not told of, and news that is not a week old."""
    settings = project / ".github" / "dependabot.yml"
    if not settings.is_file():
        return []
    kinds = {"docker": "*Dockerfile", "docker-compose": "docker-compose.yml", "terraform": "*.tf", "helm": "Chart.yaml",
             "npm": "package.json", "pip": "requirements.txt"}
    updates = yaml.safe_load(text_of(settings))["updates"]
    found = [f"dependabot.yml: {entry['package-ecosystem']} takes what came out today" for entry in updates if not entry.get("cooldown")]
    foreign = re.compile(rf"image: (?:{'|'.join(map(re.escape, OLDEST))}):")
    watched = {(entry["package-ecosystem"], Path(folder.lstrip("/"))) for entry in updates for folder in entry.get("directories", [entry.get("directory")])}
    for kind, pattern in kinds.items():
        places = {path.parent.relative_to(project) for path in project.rglob(pattern)
                  if kind != "terraform" or "required_providers" in text_of(path)}
        if kind == "docker":
            places |= {path.parent.relative_to(project) for path in project.rglob("*.yaml")
                       if "kind: Deployment" in text_of(path) and "templates" not in path.parts and foreign.search(text_of(path))}
        found += [f"dependabot.yml: {kind} in {place}" for place in sorted(places) if (kind, place) not in watched]
    return found


def check_images(project):
    """Dependencies are installed before the code, by the lock file where there is one, and nothing runs as root."""
    for dockerfile in project.glob("deployment/docker/*Dockerfile"):
        lines = text_of(dockerfile).splitlines()
        assert any(line.startswith("USER ") for line in lines), f"{dockerfile.name} runs as root"
    api = project / "deployment" / "docker" / "api.Dockerfile"
    if not api.is_file():
        return
    lines = text_of(api).splitlines()
    code = lines.index("COPY my_ml_core/ my_ml_core/")
    assert any("uv sync" in line for line in lines[:code]), "each change of the code installs everything again"
    assert any("uv.loc" in line for line in lines[:code]) and "uv.lock" in text_of(project / "justfile"), "nothing pins what the image installs"
    compose = project / "environments" / "local" / "docker-compose.yml"
    if compose.is_file():
        local = yaml.safe_load(text_of(compose))["services"]["prediction-api"]
        assert local["build"]["dockerfile"] == "deployment/docker/api.Dockerfile", "a laptop runs another program than production"


def pod_of(manifest):
    """The pod that a Deployment or a Job starts."""
    return manifest["spec"]["template"]["spec"]


def manifests_in(path):
    return {entry["kind"]: entry for entry in yaml.safe_load_all(text_of(path))}


def check_accelerators(project):
    """A training waits in a queue that exists, outlives its machine, and what it leaves is what the model server loads and asks."""
    base = project / "infrastructure" / "kubernetes" / "accelerators"
    job_file = project / "mlops" / "retraining" / "pipelines" / "training_job.yaml"
    if not (base.is_dir() and is_there("kubectl")):
        return
    objects = rendered(base)
    queue = objects["ClusterQueue", "accelerators"]["spec"]
    quota, = queue["resourceGroups"]
    for flavor in quota["flavors"]:
        assert ("ResourceFlavor", flavor["name"]) in objects, flavor["name"]
        assert [entry["name"] for entry in flavor["resources"]] == quota["coveredResources"], flavor
    assert "spot" in quota["flavors"][0]["name"], "the dear machines are tried first"
    if not job_file.is_file():
        return
    job = yaml.safe_load(text_of(job_file))
    door = objects["LocalQueue", job["metadata"]["labels"]["kueue.x-k8s.io/queue-name"]]
    assert ("ClusterQueue", door["spec"]["clusterQueue"]) in objects and job["spec"]["suspend"] is True
    first, = job["spec"]["podFailurePolicy"]["rules"][:1]
    assert first["action"] == "Ignore" and first["onPodConditions"] == [{"type": "DisruptionTarget"}], "a lost machine fails the job"
    container, = pod_of(job)["containers"]
    asked = set(container["resources"]["requests"])
    assert asked <= set(quota["coveredResources"]), "Kueue admits nothing that no quota covers"
    recipe = text_of(project / "deployment" / "docker" / "training.Dockerfile")
    entry = json.loads(re.search(r"^ENTRYPOINT (.*)$", recipe, flags=re.MULTILINE).group(1))
    program = text_of(project / (entry[entry.index("-m") + 1].replace(".", "/") + ".py"))
    told = {word.partition("=")[0]: word.partition("=")[2] for word in container["args"]}
    for option in told:
        assert not option.startswith("--") or f'"{option}"' in program, f"fine_tune.py knows no {option}"
    assert "resume_from_checkpoint" in program and 'save_strategy="steps"' in program, "a lost machine costs all of the training"
    served = manifests_in(project / "mlops" / "serving" / "real_time" / "language_model.yaml")
    claim, = pod_of(served["Deployment"])["resourceClaims"]
    assert ("ResourceClaimTemplate", claim["resourceClaimTemplateName"]) in objects, claim
    server, = pod_of(served["Deployment"])["containers"]
    name, adapter = server["args"][server["args"].index("--lora-modules") + 1].split("=")
    assert adapter == told["--output"] and server["args"][0] == told["--train"], "another model than the one that was trained is served"
    volumes = [{volume["persistentVolumeClaim"]["claimName"] for volume in pod_of(one)["volumes"] if "persistentVolumeClaim" in volume}
               for one in (job, served["Deployment"])]
    assert volumes == [{served["PersistentVolumeClaim"]["metadata"]["name"]}] * 2, volumes
    address = f"http://{served['Service']['metadata']['name']}/v1"
    head = text_of(project / "mlops" / "serving" / "real_time" / "language_model.yaml")
    assert f"LOCAL_MODEL_URL={address} and LOCAL_MODEL={name}" in head, "the first lines name another address or model"
    # Namespaces refuse what may do more than it must.
    for one in (job, served["Deployment"]):
        for every in (*pod_of(one)["containers"], *pod_of(one).get("initContainers", [])):
            limits = every["securityContext"]
            assert limits["capabilities"] == {"drop": ["ALL"]} and not limits["allowPrivilegeEscalation"], every["name"]
        assert pod_of(one)["securityContext"]["runAsNonRoot"] and pod_of(one)["securityContext"]["seccompProfile"]


def check_price(project):
    """Money, energy and carbon of a thousand answers, reckoned with a pencil: 2 machines, 50 W, 0.30 an hour, 6000 answers an hour."""
    program = project / "performance" / "capacity_planning" / "cost_optimization" / "cost_of_answers.py"
    if program.is_file():
        told = run("python3", program, "--answers-per-hour", "6000", "--replicas", "2", "--price-per-hour", "0.3", "--watts", "50",
                   "--overhead", "1.2", "--grams-per-kwh", "300")
        assert told.returncode == 0, told.stderr
        assert json.loads(told.stdout) == {"money": 0.1, "kwh": 0.02, "grams_co2e": 6.0}, told.stdout


def check_model_names(project):
    """A model's name follows from what is in it: other weights, another name; and everything that fetches one compares it."""
    program = """
from dataclasses import replace
from my_ml_core.domain.model import fit
from tests.fixtures.fakes import trips_by_rule
model = fit(trips_by_rule())
other = replace(model, weights=(*model.weights[:-1], model.weights[-1] + 0.5))
print(len({model.version, other.version, fit(trips_by_rule()).version}))
"""
    told = run("python3", "-c", program, cwd=project)
    assert told.stdout.strip() == "2", told.stdout + told.stderr
    for path in (*project.glob("infrastructure/kubernetes/deployments/prediction-api.yaml"), *project.glob("infrastructure/helm/charts/*/templates/deployment.yaml")):
        text = text_of(path)
        assert text.index("$MODEL_URL") < text.index("sha256sum -c"), f"{path.name} starts with whatever was fetched"


def check_limits_outside(project):
    """Nothing waits for somebody else's service without end, and what a vendor is sent it does not keep."""
    for source in project.glob("frontend/**/src/**/*.ts*"):
        text = text_of(source)
        for call in re.finditer(r"\bfetch\(", text):
            assert "signal" in text[call.end():call.end() + 400], f"{source.relative_to(project)} may wait forever"
    client = project / "integrations" / "openai" / "client" / "openai_client.py"
    if client.is_file():
        assert "store=False" in text_of(client), "the vendor keeps every text"
        for name, model in json.loads(text_of(project / "integrations" / "openai" / "models" / "models.json")).items():
            assert re.search(r"-\d{4}-\d{2}-\d{2}$", model["model"]), f"{name}: {model['model']} changes under its name"
            assert model["max_output_tokens"] >= 512, f"{name}: thinking would use up all of the answer"


STAND_INS = {"gitleaks": "", "trivy": "", "bandit": "", "uv": "echo numpy==2.4.0", "pip-audit": 'cat >"$HEARD"'}


def check_scans(project):
    """The scanner for known holes is given what the lock file pins, not the few ranges of pyproject.toml."""
    if not (project / "security" / "audit" / "scans" / "run_scans.sh").is_file():
        return
    with tempfile.TemporaryDirectory() as folder:
        for name, body in STAND_INS.items():
            tool = Path(folder, name)
            tool.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
            tool.chmod(0o755)
        heard = Path(folder, "heard")
        environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "HEARD": str(heard)}
        (project / "uv.lock").touch()
        told = run("sh", "security/audit/scans/run_scans.sh", cwd=project, env=environment)
        (project / "uv.lock").unlink()
        assert told.returncode == 0, told.stdout + told.stderr
        assert heard.is_file() and text_of(heard) == "numpy==2.4.0\n", told.stdout


def check_law(project):
    """What the AI Act asks for and since when: literacy and general-purpose models came before the rest."""
    page = project / "security" / "compliance" / "ai_act" / "README.md"
    if page.is_file():
        for told in ("February 2025", "general-purpose models in August 2025", "Annex I", "ISO/IEC 42001", "NIST AI RMF"):
            assert told in text_of(page), f"{told} is not told"


CLIENT = """
import json, sys, tempfile, types
from pathlib import Path
openai = types.ModuleType("openai")
for name in ("OpenAIError", "RateLimitError", "APIConnectionError", "InternalServerError"):
    setattr(openai, name, type(name, (Exception,), {}))
openai.OpenAI = object
sys.modules["openai"] = openai
from integrations.openai.client.openai_client import OpenAIClient
from integrations.openai.error_handling.retry import ModelUnavailable
from integrations.openai.monitoring.usage_log import UsageLog
from my_ml_core.adapters.external_models.language_model_classifier import LanguageModelClassifier

class Vendor:
    def __init__(self, text, status):
        self.responses, self.text, self.status = self, text, status
    def create(self, **asked):
        self.asked = asked
        return types.SimpleNamespace(output_text=self.text, status=self.status, usage=types.SimpleNamespace(input_tokens=1, output_tokens=1),
                                     incomplete_details=types.SimpleNamespace(reason="max_output_tokens"))

log = UsageLog(Path(tempfile.mkdtemp(), "usage.jsonl"), 1.0)
vendor = Vendor('{"choice": "delay"}', "completed")
choose = OpenAIClient(vendor, log, "review_analysis").choose
assert LanguageModelClassifier(choose, "Judge a review.", (ModelUnavailable,)).classify("late", ["praise", "delay"]) == "delay"
assert vendor.asked["store"] is False
assert vendor.asked["text"]["format"]["schema"]["properties"]["choice"]["enum"] == ["praise", "delay"]
try:
    OpenAIClient(Vendor("", "incomplete"), log, "review_analysis").answer("a", "b")
    sys.exit("an answer that was broken off counts as one")
except ModelUnavailable:
    pass
"""


def check_client(project):
    """The client of a hosted model and the core's classifier fit each other; the vendor is a stand-in."""
    if (project / "integrations" / "openai" / "client" / "openai_client.py").is_file():
        told = run("python3", "-c", CLIENT, cwd=project)
        assert told.returncode == 0, told.stdout + told.stderr


def check_thread(project):
    """A model's whole life, by the one command that the README gives, with nothing but the standard library."""
    command = re.search(r"python3 (-m my_ml_core thread)", text_of(project / "README.md")).group(1).split()
    told = run("python3", "-S", *command, cwd=project, timeout=60)
    assert told.returncode == 0, told.stdout + told.stderr
    assert "champion" in told.stdout and "alarm: inputs have drifted, answers are worse than promised" in told.stdout, told.stdout
    assert "thread" in text_of(project / "justfile")


def check_lifecycle(project):
    """The same with the commands of mlops/, as a team types them; what they write is what alerts watch."""
    if not (project / "mlops" / "retraining" / "pipelines" / "retrain.py").is_file():
        return
    environment = {**os.environ, "PREDICTION_LOG": "data/predictions/log.jsonl", "ACTUALS_FILE": "data/predictions/truth.csv",
                   "MODEL_REGISTRY": "data/models/tried"}

    def told(*words, code=0):
        done = run("python3", "-m", *words, cwd=project, env=environment)
        assert done.returncode == code, f"{words}: {done.returncode} {done.stdout}{done.stderr}"
        return done.stdout.strip()

    first = told("mlops.retraining.pipelines.retrain").splitlines()[-1]
    assert "promoted" in told("mlops.model_registry.staging.promote", first, "--deploy")
    for distance in range(1, 21):
        told("my_ml_core", "predict", "--distance-km", str(distance % 8 + 1), "--pickup-at", "2026-03-02T12:30")
    log = [json.loads(line) for line in text_of(project / environment["PREDICTION_LOG"]).splitlines()]
    assert {line["model_version"] for line in log} == {first}
    rows = [f"{line['request_id']},{line['minutes'] * 2:.1f}" for line in log]
    (project / environment["ACTUALS_FILE"]).write_text("\n".join(["request_id,duration_minutes", *rows]) + "\n", encoding="utf-8")
    judged = told("mlops.drift_detection.model_drift.judge_live", "--metrics", "live.prom", code=1)
    assert "20 with their truth" in judged, judged
    for name in ("model_error_minutes", "model_expected_error_minutes", "model_labeled_rows", "model_input_drift"):
        assert f"\n{name}{{" in text_of(project / "live.prom"), name
    second = run("python3", "-m", "mlops.retraining.pipelines.retrain", cwd=project, env={**environment, "HOLDOUT_SHARE": "0.2"}).stdout.split()[-1]
    assert second != first
    told("my_ml_core", "train")
    program = ("from my_ml_core.infrastructure import container; from my_ml_core.infrastructure.settings import Settings; "
               f"container.registry(Settings.from_environment()).point('champion', '{second}')")
    assert run("python3", "-c", program, cwd=project, env=environment).returncode == 0
    assert first in told("mlops.model_registry.rollback.roll_back")
    assert first in told("my_ml_core", "predict", "--distance-km", "4", "--pickup-at", "2026-03-02T12:30")


LOCK = """
[[package]]
name = "taxi"
version = "0.1.0"
source = { editable = "." }

[[package]]
name = "numpy"
version = "2.4.0"
source = { registry = "https://pypi.org/simple" }
"""


def check_bill(project):
    """The list of parts of a registered model names its data, its code and its libraries, and refuses a model that was exchanged."""
    program = project / "deployment" / "supply_chain" / "model_bom.py"
    if not program.is_file():
        return
    environment = {**os.environ, "MODEL_REGISTRY": "data/models/billed"}
    made = run("python3", "-m", "mlops.retraining.pipelines.retrain", cwd=project, env=environment)
    assert made.returncode == 0, made.stderr
    model = project / "data" / "models" / "billed" / f"{made.stdout.split()[-1]}.json"
    lock = project / "uv.lock"
    lock.write_text(LOCK, encoding="utf-8")
    first, second = (run("python3", program, model) for _ in range(2))
    lock.unlink()
    assert first.returncode == 0, first.stderr
    assert first.stdout == second.stdout, "made twice, it is another one"
    bill = json.loads(first.stdout)
    trips = hashlib.sha256((project / "data" / "raw" / "trips_sample.csv").read_bytes()).hexdigest()
    parts = {part["bom-ref"]: part for part in bill["components"]}
    assert set(parts) == {"training-data", "pkg:pypi/numpy@2.4.0"}, set(parts)
    assert parts["training-data"]["hashes"] == [{"alg": "SHA-256", "content": trips}]
    described = bill["metadata"]["component"]
    assert described["hashes"][0]["content"] == hashlib.sha256(model.read_bytes()).hexdigest() and described["version"] == model.stem
    assert bill["dependencies"] == [{"ref": "model", "dependsOn": list(parts)}]
    model.write_text(text_of(model).replace("3.", "4."), encoding="utf-8")
    exchanged = run("python3", program, model)
    assert exchanged.returncode != 0 and "not the model that was registered" in exchanged.stderr, exchanged.stdout


def unwritten_metrics(project):
    """Names that alerts and dashboards watch and that nothing in the project writes."""
    watchers = [*project.glob("observability/alerting/rules/*.yml"), *project.glob("observability/dashboards/**/*.json"),
                *project.glob("observability/sli_slo/**/*.yaml"), *project.glob("backup/monitoring/alerts/*.yaml"),
                *project.glob("deployment/release_strategies/canary/*.yaml")]
    code = "".join(text_of(path) for path in project.rglob("*.py"))
    found = []
    for path in watchers:
        asked = "\n".join(line.split("  #")[0] for line in text_of(path).splitlines() if not line.lstrip().startswith("#"))
        for name in set(re.findall(r"\b((?:model|prediction|dataset|revenue|backup)_[a-z_]+)(?=[{\[ )/])", asked)):
            if re.sub(r"_(bucket|count|sum)$", "", name) not in code:
                found.append(f"{path.relative_to(project)} watches {name}")
    return found


def loose_ends(project):
    """Programs and modules that nothing starts, imports or names, and that do not say that they are the edge."""
    texts = {path: text_of(path) for path in project.rglob("*") if path.is_file() and path.name != "README.md"}
    found = []
    for path, text in texts.items():
        tests = "tests" in path.parts or path.name.startswith(("test_", "bench_", "profile_")) or "testing" in path.parts
        if path.suffix != ".py" or path.name.startswith("__") or tests:
            continue
        named = any(re.search(rf"\b{path.stem}\b", other) for place, other in texts.items() if place != path)
        # A command says in its first lines how a person starts it.
        started = re.search(rf"python3 .*{path.stem}|(streamlit|uvicorn|locust|pulumi) |^    {path.name} ", text, flags=re.MULTILINE)
        if not named and not started and "The edge" not in text:
            found.append(f"{path.relative_to(project)} has no caller")
    return found


ALWAYS = (readmes_in_wrong_places, missing_sources, dead_links, old_images, unpinned_actions)
CPP = (configured,)
MLOPS = (readme_commands, check_ci, check_thread, check_lifecycle, check_bill, check_accelerators, check_price, unwritten_metrics, loose_ends, dead_paths, unwatched, check_images, check_model_names, check_limits_outside, check_scans, check_law, check_client, check_overlays, check_settings_files, check_terraform,
         check_web, check_hook)


def problems_of(project):
    checks = ALWAYS + (CPP if (project / "CMakeLists.txt").exists() else MLOPS + DEPLOYMENT)
    return [said for check in checks for said in found_by(check, project)]


def main(cli, guide):
    selections = [("--level", level) for level in LEVELS]
    for group in ("types", "careers"):
        selections += [("--" + group.removesuffix("s"), first_line(line)) for line in run(cli, "list", group, "--guide", guide).stdout.splitlines()]
    failures = []
    seen = {}
    with tempfile.TemporaryDirectory(prefix="espalier-exports-") as folder:
        for option, name in selections:
            project = Path(folder, name, "taxi")
            project.parent.mkdir()
            made = run(cli, "new", "taxi", "--guide", guide, option, name, cwd=project.parent)
            content = hash(frozenset((path.relative_to(project), path.is_file() and path.read_bytes()) for path in project.rglob("*")))
            same = seen.setdefault(content, name)  # the platform type is the whole guide, as is the expert's level
            print(f"{option} {name}:", f"as {same}" if same != name else f"{sum(1 for _ in project.rglob('*'))} folders and files", flush=True)
            failures += [f"{option} {name}: {said}" for said in ([made.stderr] if made.returncode else problems_of(project) if same == name else [])]
        spanish = run(cli, "new", "es", "--guide", guide, cwd=folder, env={**os.environ, "LC_ALL": "es_ES.UTF-8"})
        failures += [spanish.stderr] if spanish.returncode else readmes_in_wrong_places(Path(folder, "es"))
    for failure in failures:
        print(failure)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve(), sys.argv[2]))
