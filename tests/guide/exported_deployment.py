# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""Of exported_projects.py, what concerns the way to users: who reaches a machine, what it runs, and by which name."""

import contextlib
import ipaddress
import re
from pathlib import Path

import yaml
from starter_files import run, text_of

# What nobody on the internet has, so that a public door which admits it admits nobody.
INSIDE = [ipaddress.ip_network(cidr) for cidr in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")]


def check_ways_in(project):
    """Users reach each copy, and by one way: staging and production by TLS at a load balancer, dev from one address; no two
    networks overlap, and what is given away privately is not admitted publicly."""
    root = project / "infrastructure" / "terraform"
    if not (root / "modules" / "networking" / "main.tf").is_file():
        return
    networks = []
    for values in root.glob("environments/*/*.tfvars"):
        told = dict(re.findall(r'^(\w+) *= *"?([^"\n#]*?)"?(?: *#.*)?$', text_of(values), flags=re.MULTILINE))
        network, admitted = (ipaddress.ip_network(told[name]) for name in ("network_cidr", "allowed_cidr"))
        assert any(network.subnet_of(inside) for inside in INSIDE), f"{values.name}: {network} belongs to others"
        assert network.prefixlen <= 20, f"{values.name}: {network} is too small for its subnets"
        assert not any(network.overlaps(other) for other in networks), f"{values.name}: {network} is another copy's"
        networks.append(network)
        assert not any(admitted.subnet_of(inside) for inside in INSIDE), f"{values.name}: nobody outside is in {admitted}"
        private = told["private"] == "true"
        assert private == (told["environment"] != "dev"), f"{values.name}: staging is not shaped like production"
        if private:
            assert "host_name" in told and "certificate_arn" in told, f"{values.name}: no name, no TLS"
        else:
            assert admitted.prefixlen == 32, f"{values.name}: {admitted} may call without TLS"
    compute, entrance = (text_of(root / "modules" / name) for name in ("compute/main.tf", "networking/load_balancer.tf"))
    assert re.search(r"associate_public_ip_address += !var\.private\n", compute), "a private machine is public"
    assert re.search(r"cidr_ipv4 += var\.private \? null : var\.allowed_cidr\n", compute), "a private machine admits more than its load balancer"
    assert re.search(r"referenced_security_group_id += var\.private \? var\.load_balancer\.security_group_id : null\n", compute)
    assert '"aws_lb_target_group_attachment"' in compute, "the load balancer leads nowhere"
    default, forwarded = (re.search(rf'^resource "{kind}".*?^}}', entrance, flags=re.DOTALL | re.MULTILINE).group()
                          for kind in ('aws_lb_listener" "https', 'aws_lb_listener_rule" "api'))
    assert "fixed-response" in default and "certificate_arn" in default, "the entrance forwards more than the contract"
    assert re.findall(r'values = \[(.*)\]', forwarded) == ['"/v1/*"'], "metrics and docs are public"
    assert 'protocol    = "HTTPS"' in entrance[entrance.index('"aws_lb_listener" "http"'):], "port 80 answers"
    probe = re.search(r'path = "(/\w+)"', entrance).group(1)
    assert f'"{probe}"' in text_of(project / "my_ml_core" / "interfaces" / "api" / "app.py"), f"no route {probe}"
    private = re.search(r"^  subnet_ids += module\.networking\.private_subnet_ids$", text_of(root / "main.tf"), flags=re.MULTILINE)
    assert private, "the database is public"


def check_one_server(project):
    """What is deployed as prediction-api is the core's API; the server that is there to be read is started by nothing."""
    lesson = project / "mlops" / "serving" / "real_time" / "server.py"
    if not lesson.is_file():
        return
    assert "A lesson" in text_of(lesson) and "my_ml_core/interfaces/api/app.py" in text_of(lesson), "server.py does not say what it is"
    for path in project.rglob("*"):
        # Another check has made a repository of the project by now.
        if path.is_file() and ".git" not in path.parts and path.suffix not in (".py", ".md"):
            assert not re.search(r"serving[./]real_time[./]server", text_of(path)), f"{path.relative_to(project)} starts the lesson"
    api = project / "deployment" / "docker" / "api.Dockerfile"
    assert re.search(r'^CMD \["uvicorn", "my_ml_core\.interfaces\.api\.app:app"', text_of(api), flags=re.MULTILINE)
    for compose in [*project.rglob("compose*.yaml"), *project.rglob("docker-compose.yml")]:
        service = yaml.safe_load(text_of(compose))["services"].get("prediction-api", {})
        assert "command" not in service and "entrypoint" not in service, f"{compose.name} starts something else as prediction-api"
        if service:
            assert service["build"]["dockerfile"] == "deployment/docker/api.Dockerfile", f"{compose.name} builds another server"
    manifests = [*project.glob("infrastructure/kubernetes/deployments/prediction-api.yaml"), *project.glob("infrastructure/helm/charts/*/templates/deployment.yaml")]
    for manifest in manifests:
        started = text_of(manifest).split("\n      containers:")[1]
        assert not re.search(r"^ +(command|args):", started, flags=re.MULTILINE), f"{manifest.name} starts something else"


@contextlib.contextmanager
def holding(path, content):
    """The file with another content, for a while."""
    plain = text_of(path)
    path.write_text(content, encoding="utf-8")
    try:
        yield
    finally:
        path.write_text(plain, encoding="utf-8")


DIGEST = "sha256:" + "3f" * 32


def check_production_images(project):
    """A fresh project passes; what deploy.yml writes passes; a tag of a registry of ours is refused wherever production
    names it. Policy, overlay, workflows and script say the same."""
    overlay = project / "environments" / "production" / "kubernetes" / "kustomization.yaml"
    if not overlay.is_file():
        return
    script = Path("deployment", "registry", "check_images.py")

    def refused():
        told = run("python3", script, cwd=project)
        assert told.returncode == (1 if told.stderr else 0), told.stderr
        return told.stderr

    def written(replace):
        changed = replace(yaml.safe_load(text_of(overlay)))
        with holding(overlay, yaml.safe_dump(changed, sort_keys=True)):  # as kustomize edit leaves it
            return refused()

    def deployed(name, **named):
        def replace(content):
            entry, = (entry for entry in content["images"] if entry["name"] == name)
            entry.pop("newTag", None)
            entry.update(named, newName="ghcr.io/owner/" + name)
            return content
        return replace

    assert not refused(), "a fresh project is refused"
    for name in ("prediction-api", "web"):
        assert not written(deployed(name, digest=DIGEST)), "what deploy.yml writes is refused"
        for named in ({"newTag": "1.4.0"}, {"digest": DIGEST[:-1]}, {}):
            assert f"ghcr.io/owner/{name}" in written(deployed(name, **named)), f"production may run {named or 'latest'}"
    by_hand = text_of(overlay).replace("newName: registry.example.com/web", 'newName: "ours.example.org/web"')
    with holding(overlay, by_hand):  # comments and quotes left as they are
        assert "ours.example.org/web:1.0.0" in refused()
    chart, values = (project / "infrastructure" / "helm" / name for name in ("charts/prediction-api/values.yaml", "values/prod.yaml"))
    if values.is_file():
        with holding(chart, text_of(chart).replace("repository: registry.example.com/", "repository: ours.example.org/")):
            assert "ours.example.org/prediction-api:1.0.0" in refused()
            with holding(values, text_of(values).replace("  tag: 1.0.0", f"  digest: {DIGEST}")):
                assert not refused()
        assert ".Values.image.digest" in text_of(chart.parent / "templates" / "deployment.yaml"), "the chart knows no digest"
    rollout = project / "deployment" / "release_strategies" / "canary" / "rollout.yaml"
    if rollout.is_file():  # named as the deployment that it replaces, so that the overlay puts the digest there, too
        pods, = (entry["spec"]["template"]["spec"] for entry in yaml.safe_load_all(text_of(rollout)) if entry["kind"] == "Rollout")
        assert [container["image"] for container in pods["containers"]] == ["prediction-api"], "the canary runs a tag"
    values = project / "infrastructure" / "terraform" / "environments" / "prod" / "prod.tfvars"
    if values.is_file():
        for image, is_refused in ((f"ours.example.org/prediction-api@{DIGEST}", False), ("ours.example.org/prediction-api:1.0.0", True)):
            with holding(values, re.sub(r'^(image +=) "[^"]*"', rf'\1 "{image}"', text_of(values), flags=re.MULTILINE)):
                assert bool(refused()) == is_refused, image
    steps = yaml.safe_load(text_of(project / ".github" / "workflows" / "deploy.yml"))["jobs"]["propose"]["steps"]
    proposed, = (step["run"] for step in steps if "kustomize edit set image" in step.get("run", ""))
    assert '"$NAME=$IMAGE@$DIGEST"' in proposed, "deploy.yml writes no digest"
    assert proposed.index("kustomize edit") < proposed.index(str(script)) < proposed.index("commit"), "deploy.yml proposes what CI refuses"
    assert any("^sha256:[0-9a-f]{64}$" in step.get("run", "") for step in steps), "deploy.yml takes a tag"
    ci = yaml.safe_load(text_of(project / ".github" / "workflows" / "ci.yml"))["jobs"]["lint"]["steps"]
    assert any(str(script) in step.get("run", "") for step in ci), "CI does not look at production's images"
    assert script.name in text_of(project / "deployment" / "registry" / "tagging_policy.md") and script.name in text_of(overlay)


DEPLOYMENT = (check_production_images, check_ways_in, check_one_server)
