{{- define "meshport.labels" -}}
app.kubernetes.io/name: {{ .root.Chart.Name }}
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .role }}
{{- end }}

{{- /* One deployment for each role: the dictionary holds root, role, replicas and workers. */ -}}
{{- define "meshport.deployment" -}}
{{- $values := .root.Values -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .root.Release.Name }}-{{ .role }}
  labels:
    {{- include "meshport.labels" . | nindent 4 }}
spec:
  replicas: {{ .replicas }}
  selector:
    matchLabels:
      {{- include "meshport.labels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "meshport.labels" . | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      terminationGracePeriodSeconds: 40
      securityContext:
        runAsNonRoot: true
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: portal
          image: "{{ $values.image.repository }}:{{ $values.image.tag | default .root.Chart.AppVersion }}"
          imagePullPolicy: {{ $values.image.pullPolicy }}
          ports:
            - name: http
              containerPort: 9080
          env:
            - name: MESHPORT_PUBLIC_URL
              value: {{ required "publicUrl must be set" $values.publicUrl | quote }}
            - name: MESHPORT_OIDC_ISSUER
              value: {{ required "oidc.issuer must be set" $values.oidc.issuer | quote }}
            - name: MESHPORT_OIDC_JWKS_URI
              value: {{ required "oidc.jwksUri must be set" $values.oidc.jwksUri | quote }}
            - name: MESHPORT_OIDC_AUDIENCE
              value: {{ $values.oidc.audience | quote }}
            - name: MESHPORT_OIDC_WEB_CLIENT
              value: {{ $values.oidc.webClient | quote }}
            - name: MESHPORT_KEYCLOAK_URL
              value: {{ required "keycloak.url must be set" $values.keycloak.url | quote }}
            - name: MESHPORT_KEYCLOAK_REALM
              value: {{ $values.keycloak.realm | quote }}
            - name: MESHPORT_KEYCLOAK_CLIENT_ID
              value: {{ $values.keycloak.clientId | quote }}
            - name: MESHPORT_KEYCLOAK_CLIENT_SECRET
              valueFrom:
                secretKeyRef:
                  name: {{ required "existingSecret must be set" $values.existingSecret }}
                  key: keycloak-client-secret
            - name: MESHPORT_ELASTICSEARCH_URL
              value: {{ required "elasticsearch.url must be set" $values.elasticsearch.url | quote }}
            - name: MESHPORT_ELASTICSEARCH_API_KEY
              valueFrom:
                secretKeyRef:
                  name: {{ $values.existingSecret }}
                  key: elasticsearch-api-key
                  optional: true
            - name: MESHPORT_DATABASE_HOST
              value: {{ required "database.host must be set" $values.database.host | quote }}
            - name: MESHPORT_DATABASE_PORT
              value: {{ $values.database.port | quote }}
            - name: MESHPORT_DATABASE_NAME
              value: {{ $values.database.name | quote }}
            - name: MESHPORT_DATABASE_USER
              value: {{ $values.database.user | quote }}
            - name: MESHPORT_DATABASE_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: {{ $values.existingSecret }}
                  key: database-password
            - name: MESHPORT_DATABASE_POOL_SIZE
              value: {{ $values.database.poolSize | quote }}
            - name: MESHPORT_WORKERS
              value: {{ .workers | quote }}
            - name: MESHPORT_ALLOW_PLAIN_HTTP
              value: {{ $values.allowPlainHttp | quote }}
          startupProbe:
            httpGet: {path: /health/started, port: http}
            periodSeconds: 5
            failureThreshold: 36
          readinessProbe:
            httpGet: {path: /health/ready, port: http}
            periodSeconds: 10
            timeoutSeconds: 5
          livenessProbe:
            httpGet: {path: /health/live, port: http}
            periodSeconds: 20
            timeoutSeconds: 5
          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              drop: [ALL]
          resources:
            {{- toYaml $values.resources | nindent 12 }}
{{- end }}
